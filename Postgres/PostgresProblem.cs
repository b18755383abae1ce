namespace Portal.Postgres;

/// <summary>Why there is no server, in a sentence for whoever starts the portal.</summary>
public sealed class PostgresProblem(string message) : Exception(message)
{
    private static readonly string[] Reasons = ["FATAL:", "PANIC:", "No space left on device"];

    /// <summary>The line of it that says why: the last that the server gave as its reason, else the first.</summary>
    public string InOneLine
    {
        get
        {
            var lines = Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return Array.FindLast(lines, line => Reasons.Any(reason => line.Contains(reason, StringComparison.Ordinal))) ?? lines[0];
        }
    }
}
