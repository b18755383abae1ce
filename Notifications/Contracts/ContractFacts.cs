using Portal.Notifications.Links;

namespace Portal.Notifications.Contracts;

/// <summary>What an email may say of a contract document: never the client's name.</summary>
/// <param name="Id">The document.</param>
/// <param name="DocumentType">"IPA Contract".</param>
/// <param name="SsRef">The client's reference.</param>
/// <param name="Service">The service's name.</param>
/// <param name="Provider">The provider's name.</param>
public sealed record ContractFacts(Guid Id, string DocumentType, string SsRef, string Service, string Provider)
{
    /// <summary>"IPA Contract for C1170421 (Sleepovers)".</summary>
    public string Title => $"{DocumentType} for {SsRef} ({Service})";

    /// <summary>Where a provider opens it.</summary>
    public string ProviderPath => TaskLinks.Task(Id);

    /// <summary>Where the council opens it.</summary>
    public string CouncilPath => TaskLinks.Task(Id);
}
