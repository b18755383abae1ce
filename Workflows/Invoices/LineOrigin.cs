using Portal.Workflows.Register;

namespace Portal.Workflows.Invoices;

/// <summary>Why an adjustment is made.</summary>
/// <param name="Lines">Every live line of the month that the reader may see, the oldest first.</param>
/// <param name="Changes">The latest changes of the line item, the latest first.</param>
public sealed record LineOrigin(IReadOnlyList<EarlierLine> Lines, IReadOnlyList<LineItemChange> Changes);
