namespace Portal.Host.Settings;

/// <summary>Whether the guide's example data and its sign-ins are put in. Setting <c>Demo:Enabled</c>; on only in Development, and on the embedded database, unless set.</summary>
public sealed record DemoSettings
{
    public bool Enabled { get; init; }
}
