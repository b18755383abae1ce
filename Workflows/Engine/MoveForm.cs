namespace Portal.Workflows.Engine;

/// <summary>What was typed into the fields of a move.</summary>
public sealed class MoveForm
{
    private readonly Dictionary<string, object> values = new(StringComparer.Ordinal);

    /// <summary>Of a move that asks for nothing.</summary>
    public static MoveForm Empty => new();

    public string? this[TextField field] => (string?)values.GetValueOrDefault(field.Name);

    public decimal? this[MoneyField field] => (decimal?)values.GetValueOrDefault(field.Name);

    public decimal? this[PercentField field] => (decimal?)values.GetValueOrDefault(field.Name);

    public DateOnly? this[DateField field] => (DateOnly?)values.GetValueOrDefault(field.Name);

    /// <summary>Fills one field; spaces around a text are nothing, and a text of spaces is none.</summary>
    public MoveForm Fill(string field, object? value)
    {
        if ((value is string text ? Trimmed(text) : value) is { } typed)
        {
            values[field] = typed;
        }

        return this;
    }

    /// <summary>Keeps beside a move what was typed for it.</summary>
    internal void SayIn(MoveContext move)
    {
        move.Comment(Words(move.Rule!.Asks));
        if (Rest(move.Rule.Asks) is { } rest)
        {
            move.FormData(rest);
        }
    }

    /// <summary>The text that is kept as what the person said: the first that was typed.</summary>
    internal string? Words(IEnumerable<MoveField> fields) => fields.OfType<TextField>().Select(f => this[f]).FirstOrDefault(t => t is not null);

    /// <summary>What else was typed, by the names of its fields; null: nothing.</summary>
    internal IReadOnlyDictionary<string, object>? Rest(IReadOnlyCollection<MoveField> fields)
    {
        var words = fields.OfType<TextField>().FirstOrDefault(f => this[f] is not null);
        var rest = fields.Where(f => f != words && f is not PasswordField && values.ContainsKey(f.Name)).ToDictionary(f => f.Name, f => values[f.Name], StringComparer.Ordinal);
        return rest.Count > 0 ? rest : null;
    }

    /// <summary>The first thing that is wrong with it, for the fields that a move asks.</summary>
    internal void MustFit(IEnumerable<MoveField> fields)
    {
        foreach (var field in fields)
        {
            if (field.Wrong(values.GetValueOrDefault(field.Name)) is { } sentence)
            {
                throw new FieldIsNotPossible(field.Name, sentence);
            }
        }
    }

    private static string? Trimmed(string text) => text.Trim() is { Length: > 0 } some ? some : null;
}
