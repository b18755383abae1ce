namespace Portal.Host.Settings;

/// <summary>Why the portal cannot start, in a sentence for whoever started it: printed without a stack trace, exit code 1.</summary>
public sealed class StartProblem(string message) : Exception(message);
