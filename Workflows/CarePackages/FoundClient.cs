namespace Portal.Workflows.CarePackages;

/// <summary>A client that a search found.</summary>
public sealed record FoundClient(string SsRef, string Surname, string Forename, bool IsExact)
{
    /// <summary>"Surname, Forename", as the guide shows a client.</summary>
    public string DisplayName => $"{Surname}, {Forename}";
}
