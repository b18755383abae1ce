using NpgsqlTypes;

namespace Portal.Workflows.Register.Values;

/// <summary>Several values with semicolons between them, each once; <paramref name="each"/> reads one of them.</summary>
internal sealed class ListRule(ColumnRule each) : ColumnRule
{
    public override string SqlType => "text[]";

    public override NpgsqlDbType DbType => NpgsqlDbType.Array | NpgsqlDbType.Text;

    public override Reading Read(string text)
    {
        var values = new List<string>();
        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var reading = each.Read(part);
            if (reading.Complaint is not null)
            {
                return Reading.Wrong(part == text ? reading.Complaint : $"is not right: {Shown.Text(part)} {reading.Complaint}");
            }

            values.Add((string)reading.Value!);
        }

        // In one order, so that the same set written in another order is no change.
        return Reading.Of(values.Distinct().Order(StringComparer.Ordinal).ToArray());
    }
}
