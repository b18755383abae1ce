using Portal.Notifications.Links;

namespace Portal.Notifications.Uplifts;

/// <summary>What an email may say of a price uplift request: references, never a child's name.</summary>
/// <param name="Id">The request.</param>
/// <param name="Title">"L4001 from 01/04/2027".</param>
/// <param name="Provider">Whose it is.</param>
public sealed record UpliftFacts(Guid Id, string Title, string Provider)
{
    public string CouncilPath => UpliftLinks.Details(Side.Council, Id);

    public string ProviderPath => UpliftLinks.Details(Side.Provider, Id);
}
