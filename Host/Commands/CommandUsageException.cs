namespace Portal.Host.Commands;

/// <summary>What is wrong with a command's arguments, in a sentence; its usage is printed below, and the exit code is 2.</summary>
public sealed class CommandUsageException(string message) : Exception(message);
