namespace Portal.Postgres;

/// <summary>Why there is no server, in a sentence for whoever starts the portal.</summary>
public sealed class PostgresProblem(string message) : Exception(message);
