using NpgsqlTypes;

namespace Portal.Workflows.Register.Values;

/// <summary>true or false; in capitals too, since spreadsheets write TRUE when they save the file again.</summary>
internal sealed class FlagRule : ColumnRule
{
    public override string SqlType => "boolean";

    public override NpgsqlDbType DbType => NpgsqlDbType.Boolean;

    public override Reading Read(string text)
        => text.Equals("true", StringComparison.OrdinalIgnoreCase) ? Reading.Of(true)
            : text.Equals("false", StringComparison.OrdinalIgnoreCase) ? Reading.Of(false)
            : Reading.Wrong("is neither true nor false");
}
