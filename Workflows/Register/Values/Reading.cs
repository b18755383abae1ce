namespace Portal.Workflows.Register.Values;

/// <summary>What a rule made of a value: the value for the database, or the rest of a sentence that says what is wrong.</summary>
internal readonly record struct Reading(object? Value, string? Complaint)
{
    public static Reading Of(object? value) => new(value, Complaint: null);

    /// <param name="complaint">Follows the column and the value: "is not a date: ...".</param>
    public static Reading Wrong(string complaint) => new(Value: null, complaint);
}
