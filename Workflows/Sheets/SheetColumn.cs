namespace Portal.Workflows.Sheets;

/// <summary>A column of a table that is downloaded: one definition for every file format, and for the page that lists the same.</summary>
/// <param name="Name">The heading.</param>
/// <param name="Width">How wide Excel shows it, in characters.</param>
/// <param name="Value">A <see cref="string"/>, a <see cref="DateOnly"/>, a <see cref="decimal"/> in pounds, an <see cref="int"/> that counts, or null.</param>
/// <param name="Format">How Excel writes a date or a number; as it likes where none is given.</param>
public sealed record SheetColumn<T>(string Name, int Width, Func<T, object?> Value, string? Format = null)
{
    public const string Day = "dd/mm/yyyy";

    public const string Pounds = "#,##0.00";
}
