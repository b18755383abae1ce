namespace Portal.Workflows.Engine;

/// <summary>One thing that a move asks for: said once, for the page, the server's check and whoever reads the definition.</summary>
/// <param name="Name">As the form posts it.</param>
/// <param name="Label">Above the field.</param>
public abstract record MoveField(string Name, string Label)
{
    /// <summary>Below the label; null: the label says it all.</summary>
    public string? Hint { get; init; }

    /// <summary>The sentence where nothing was typed; null: it may be left out.</summary>
    public string? Missing { get; init; }

    /// <summary>What is wrong with what was typed, as a sentence; null: nothing.</summary>
    /// <param name="value">As it was read; null: nothing was typed.</param>
    public string? Wrong(object? value) => value is null ? Missing : WrongValue(value);

    private protected virtual string? WrongValue(object value) => null;
}
