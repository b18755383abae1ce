using System.ComponentModel.DataAnnotations;

namespace Portal.Host.Settings;

/// <summary>What a newcomer finds to try. Section <c>Demo</c>; on only in Development, and on the embedded database, unless set.</summary>
public sealed record DemoSettings
{
    /// <summary>Whether the guide's example data and its sign-ins are put in.</summary>
    public bool Enabled { get; init; }

    /// <summary>Whether a small county whose people have worked with the portal until today is made beside it.</summary>
    public bool County { get; init; }

    [Range(6, 1_000)]
    public int CountyProviders { get; init; } = 12;

    [Range(20, 100_000)]
    public int CountyClients { get; init; } = 60;

    [Range(2, 60)]
    public int CountyMonths { get; init; } = 14;
}
