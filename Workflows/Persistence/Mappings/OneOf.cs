namespace Portal.Workflows.Persistence.Mappings;

/// <summary>Check constraints that hold a column to the names of an enum, in its order.</summary>
internal static class OneOf
{
    /// <summary><c>state in ('Asked', 'Agreed')</c>.</summary>
    public static string Names<TEnum>(string column)
        where TEnum : struct, Enum
        => $"{column} in ({string.Join(", ", Enum.GetNames<TEnum>().Select(n => $"'{n}'"))})";
}
