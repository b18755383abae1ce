using NpgsqlTypes;

namespace Portal.Workflows.Register.Values;

/// <summary>true or false; in capitals too, since spreadsheets write TRUE when they save the file again, and as databases and people write it.</summary>
internal sealed class FlagRule : ColumnRule
{
    public override string SqlType => "boolean";

    public override NpgsqlDbType DbType => NpgsqlDbType.Boolean;

    public override Reading Read(string text)
        => text.ToUpperInvariant() switch
        {
            "TRUE" or "1" or "YES" => Reading.Of(true),
            "FALSE" or "0" or "NO" => Reading.Of(false),
            _ => Reading.Wrong("is neither true nor false: write one of these two words"),
        };
}
