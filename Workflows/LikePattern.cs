namespace Portal.Workflows;

/// <summary>Typed text in a pattern of LIKE: what the pattern's own signs are is taken for what was typed.</summary>
internal static class LikePattern
{
    public static string StartsWith(string typed) => Escape(typed) + "%";

    public static string Contains(string typed) => "%" + Escape(typed) + "%";

    private static string Escape(string typed)
        => typed.Trim().Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
}
