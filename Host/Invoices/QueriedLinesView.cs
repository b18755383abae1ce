using Portal.Workflows.Invoices;

namespace Portal.Host.Invoices;

/// <summary>Lines that are off every invoice because of a query.</summary>
/// <param name="Side">Whose pages it links to.</param>
/// <param name="Lines">The lines.</param>
/// <param name="MayTakeBack">Each whose query is closed has a button that puts it back.</param>
public sealed record QueriedLinesView(Side Side, IReadOnlyList<QueriedLine> Lines, bool MayTakeBack);
