using NpgsqlTypes;

namespace Portal.Workflows.Register.Values;

/// <summary>How the text of a column is read: trimmed, and never empty when it comes here.</summary>
internal abstract class ColumnRule
{
    /// <summary>The type of the column in the staging table.</summary>
    public abstract string SqlType { get; }

    public abstract NpgsqlDbType DbType { get; }

    public abstract Reading Read(string text);
}
