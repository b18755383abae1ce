using System.Globalization;
using NpgsqlTypes;

namespace Portal.Workflows.Register.Values;

/// <summary>Text as it is: emoji, any script, apostrophes and formulas are just text.</summary>
/// <param name="maxLength">In characters as Postgres counts them (code points), or null without a limit.</param>
/// <param name="multiline">Whether line breaks and tabs may stand inside.</param>
internal sealed class TextRule(int? maxLength = null, bool multiline = false) : ColumnRule
{
    public override string SqlType => "text";

    public override NpgsqlDbType DbType => NpgsqlDbType.Text;

    public int? MaxLength => maxLength;

    public override Reading Read(string text)
    {
        foreach (var c in text)
        {
            if (char.IsControl(c) && !(multiline && c is '\n' or '\r' or '\t'))
            {
                return Reading.Wrong(c is '\n' or '\r'
                    ? "has a line break in it: write it on one line"
                    : string.Create(CultureInfo.InvariantCulture, $"has an invisible control character in it (number {(int)c}): delete it and type the value again"));
            }
        }

        if (maxLength is { } max && text.Length > max)
        {
            var length = text.EnumerateRunes().Count();
            if (length > max)
            {
                return Reading.Wrong(string.Create(CultureInfo.InvariantCulture, $"is too long: it has {length} characters, and {max} are allowed"));
            }
        }

        return Reading.Of(text);
    }
}
