namespace Portal.Domain.CarePackages;

/// <summary>A child or young person. Only <see cref="SsRef"/> may leave the page: no name in a URL, an email, a log.</summary>
public sealed class Client
{
    /// <summary>The social services reference ("C1170421").</summary>
    public required string SsRef { get; init; }

    public required string Surname { get; set; }

    public required string Forename { get; set; }

    /// <summary>"Surname, Forename", as the guide shows a client.</summary>
    public string DisplayName => $"{Surname}, {Forename}";
}
