namespace Portal.Workflows.Persistence;

/// <summary>The database is older than this version can bring up to date; the message says what to do.</summary>
public sealed class SchemaTooOld(string message) : Exception(message);
