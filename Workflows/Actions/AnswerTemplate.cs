namespace Portal.Workflows.Actions;

/// <summary>A frequent answer that council staff put into a message and then finish.</summary>
public sealed class AnswerTemplate
{
    public Guid Id { get; init; }

    public required string Title { get; set; }

    public required string Text { get; set; }

    public required string ChangedBy { get; set; }

    public DateTimeOffset ChangedAt { get; set; }
}
