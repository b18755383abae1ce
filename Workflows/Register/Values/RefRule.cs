using System.Globalization;
using NpgsqlTypes;
using Portal.Domain.Search;

namespace Portal.Workflows.Register.Values;

/// <summary>A reference: short text in which every character can be seen, since one that cannot makes a second thing that looks like the first.</summary>
internal sealed class RefRule : ColumnRule
{
    /// <summary>The longest reference, in characters.</summary>
    public const int MaxLength = 40;

    private static readonly TextRule Text = new(MaxLength);

    public override string SqlType => "text";

    public override NpgsqlDbType DbType => NpgsqlDbType.Text;

    public override Reading Read(string text)
    {
        if (text is "NULL")
        {
            return Reading.Wrong("is how databases write that there is nothing: give the reference");
        }

        var reading = Text.Read(text);
        return reading.Complaint is null && Invisible.First(text) is { } unseen
            ? Reading.Wrong(string.Create(
                CultureInfo.InvariantCulture, $"has a character in it that cannot be seen (U+{unseen.Rune.Value:X4}, at place {unseen.Place}): delete it, or type the value again"))
            : reading;
    }
}
