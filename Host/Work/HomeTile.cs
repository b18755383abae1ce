namespace Portal.Host.Work;

/// <summary>One task of "Pick a task...".</summary>
/// <param name="Order">Where it stands among the others, the lowest first.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Description">What one does there, in the guide's words.</param>
/// <param name="Line">How things stand, such as "2 documents to agree".</param>
/// <param name="Waits">Something waits for the reader there.</param>
public sealed record HomeTile(int Order, string Href, string Title, string Description, string Line, bool Waits = false);
