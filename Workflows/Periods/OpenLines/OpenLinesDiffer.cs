namespace Portal.Workflows.Periods.OpenLines;

/// <summary>What is kept of open lines is not what working them out says.</summary>
/// <param name="sentences">One for each provider, beginning with its reference.</param>
public sealed class OpenLinesDiffer(IReadOnlyList<string> sentences) : Exception(Sentences(sentences)), ISaysWhatIsWrong
{
    /// <summary>Providers that are named.</summary>
    private const int Named = 4;

    private static string Sentences(IReadOnlyList<string> sentences)
        => string.Join('\n', sentences.Count > Named ? [.. sentences.Take(Named), $"And {sentences.Count - Named} more providers."] : sentences);
}
