namespace Portal.Domain.Invoices;

/// <summary>A line comes back once its query is closed.</summary>
public sealed class LineIsUnderQuery(string query) : Refusal($"This line is under query. You can take it back when {query} is closed");
