namespace Portal.Workflows.Engine;

/// <summary>An email that nobody would receive: a person must know, since the other side does not.</summary>
public sealed class NobodyToTell(string who) : Exception($"There is nobody to tell: no account of {who}.");
