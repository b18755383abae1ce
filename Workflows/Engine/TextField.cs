using System.Globalization;

namespace Portal.Workflows.Engine;

/// <summary>Some lines of text.</summary>
/// <param name="Name">As the form posts it.</param>
/// <param name="Label">Above the field.</param>
/// <param name="Max">The most characters that it takes.</param>
public sealed record TextField(string Name, string Label, int Max) : MoveField(Name, Label)
{
    /// <summary>The lines that the field shows.</summary>
    public int Rows { get; init; } = 4;

    private protected override string? WrongValue(object value)
        => ((string)value).Length <= Max ? null : string.Create(CultureInfo.InvariantCulture, $"The {Label.ToLowerInvariant()} must be {Max:N0} characters or fewer");
}
