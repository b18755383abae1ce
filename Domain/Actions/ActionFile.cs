namespace Portal.Domain.Actions;

/// <summary>A file that hangs on a post; until its form's move is made it hangs on none.</summary>
public sealed class ActionFile
{
    public Guid Id { get; init; }

    /// <summary>The form that brought it.</summary>
    public Guid FormId { get; init; }

    public Guid? ActionId { get; set; }

    /// <summary>The post's place in the thread.</summary>
    public int? Position { get; set; }

    /// <summary>For people; never used as a path.</summary>
    public required string Name { get; init; }

    /// <summary>The media type, from the content.</summary>
    public required string Type { get; init; }

    public long Size { get; set; }

    /// <summary>Of the content, lower-case hexadecimal.</summary>
    public string Sha256 { get; set; } = "";

    public Guid ById { get; init; }

    public DateTimeOffset At { get; init; }
}
