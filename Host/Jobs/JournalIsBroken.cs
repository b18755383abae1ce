namespace Portal.Host.Jobs;

/// <summary>The journal is not what was written; <c>journal verify</c> names each break.</summary>
public sealed class JournalIsBroken(string first) : Exception(first);
