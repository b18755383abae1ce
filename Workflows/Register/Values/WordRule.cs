using NpgsqlTypes;

namespace Portal.Workflows.Register.Values;

/// <summary>One of the words of <typeparamref name="T"/>, kept as the word.</summary>
internal sealed class WordRule<T> : ColumnRule
    where T : struct, Enum
{
    private static readonly string[] Words = Enum.GetNames<T>();

    public override string SqlType => "text";

    public override NpgsqlDbType DbType => NpgsqlDbType.Text;

    public override Reading Read(string text)
        => Array.Find(Words, w => w.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } word
            ? Reading.Of(word)
            : Reading.Wrong($"is not one of the words known here: {string.Join(", ", Words)}");
}
