namespace Portal.Host.Look;

/// <summary>One thing that happened: when (any offset, shown in British time), who did it and for whom, what, and their own words.</summary>
public sealed record TimelineEntry(DateTimeOffset When, string Who, string? ForWhom, string What, string? Words);
