using Portal.Workflows;

namespace Portal.Host.Jobs;

/// <summary>The journal is not what was written; <c>journal verify</c> names each break.</summary>
/// <param name="breaks">The first of them.</param>
public sealed class JournalIsBroken(IReadOnlyCollection<string> breaks) : Exception(string.Join('\n', breaks)), ISaysWhatIsWrong;
