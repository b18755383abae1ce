using Portal.Workflows.Engine;

namespace Portal.Workflows.Work;

/// <summary>Open incidents with one cause.</summary>
/// <param name="Kind">What failed.</param>
/// <param name="Cause">Why: what the mail server said, say, whatever the email was.</param>
/// <param name="Count">How many.</param>
/// <param name="Since">When the first of them failed.</param>
/// <param name="People">How many people or providers they were for; of emails, and of what is done for many.</param>
/// <param name="Names">Some of them, by name.</param>
public sealed record IncidentGroup(string Kind, string Cause, int Count, DateTimeOffset Since, int People, string? Names)
{
    public IncidentKind What => Enum.Parse<IncidentKind>(Kind);
}
