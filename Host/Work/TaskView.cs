namespace Portal.Host.Work;

/// <summary>What the page of a task shows of its subject, above its form.</summary>
/// <param name="Record">The address of the subject's own page, on the reader's side.</param>
public sealed record TaskView(string Record)
{
    /// <summary>The partial that shows it in about ten lines, with a heading of its own; null: the record's page is short, and has the form.</summary>
    public string? Partial { get; init; }

    /// <summary>The record's page is short too, and its form takes more (files, say): in the portal the task is done there, in a frame here.</summary>
    public bool IsOnRecord { get; init; }

    /// <summary>What the partial is given.</summary>
    public object? Model { get; init; }

    /// <summary>The SSRefs of the clients whom it shows.</summary>
    public IReadOnlyList<string?> Clients { get; init; } = [];
}
