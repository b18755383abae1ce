using Portal.Workflows.Register.Values;

namespace Portal.Workflows.Register.Layout;

/// <summary>One row as it is read, and what is wrong in it. One object serves all rows of a file, one after the other.</summary>
internal sealed class RegisterRow(RegisterFile file)
{
    /// <summary>How databases write that there is nothing. Where something must be, it is taken as it stands: people are called so.</summary>
    private const string Null = "NULL";

    private readonly string?[] texts = new string?[file.Columns.Count];
    private readonly object?[] values = new object?[file.Staged.Count()];
    private readonly List<RowComplaint> complaints = [];

    public int Line { get; private set; }

    public IReadOnlyList<RowComplaint> Complaints => complaints;

    public IReadOnlyList<object?> Values => values;

    public void Begin(int line)
    {
        Line = line;
        Array.Clear(texts);
        Array.Clear(values);
        complaints.Clear();
    }

    /// <summary>Reads one value; <paramref name="text"/> is trimmed.</summary>
    public void Read(int column, string text)
    {
        var of = file.Columns[column];
        if (text.Length == 0 || (text == Null && !of.Required))
        {
            values[column] = of.WhenEmpty;
            if (of.Required)
            {
                complaints.Add(new(of.Name, Value: null, $"{of.Name} is empty, and it is needed"));
            }

            return;
        }

        texts[column] = text;
        var reading = of.Rule.Read(text);
        values[column] = reading.Value;
        if (reading.Complaint is not null)
        {
            complaints.Add(new(of.Name, Shown.Text(text), $"{of.Name} {Shown.Text(text)} {reading.Complaint}"));
        }
    }

    /// <summary>The value as it was written, for a sentence; null when it is empty or its column is missing.</summary>
    public string? Text(string column) => texts[file.IndexOf(column)] is { } text ? Shown.Text(text) : null;

    public T? Value<T>(string column) => (T?)values[file.IndexOf(column)];

    public void Set(string column, object? value) => values[file.IndexOf(column)] = value;

    public void Complain(string? column, string sentence)
        => complaints.Add(new(column, column is null ? null : Text(column), sentence));
}
