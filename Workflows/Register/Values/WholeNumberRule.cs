using System.Globalization;
using NpgsqlTypes;

namespace Portal.Workflows.Register.Values;

/// <summary>A whole number from 0 to <paramref name="most"/>.</summary>
internal sealed class WholeNumberRule(int most) : ColumnRule
{
    public override string SqlType => "integer";

    public override NpgsqlDbType DbType => NpgsqlDbType.Integer;

    public override Reading Read(string text)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most
            ? Reading.Of(number)
            : Reading.Wrong(string.Create(CultureInfo.InvariantCulture, $"is not a whole number from 0 to {most}"));
}
