using Portal.Domain.Invoices;
using Portal.Domain.Payments;

namespace Portal.Workflows.Invoices;

/// <summary>A line of an invoice that is about to be changed.</summary>
/// <param name="Id">The line.</param>
/// <param name="Kind">Of which kind.</param>
/// <param name="Amounts">What it comes to.</param>
/// <param name="AllowsTotalEditing">Its contract does.</param>
/// <param name="AdjustedById">The live line that adjusts it, or null.</param>
/// <param name="AdjustedOn">The number of that line's invoice.</param>
internal sealed record LineToMove(Guid Id, InvoiceLineKind Kind, LineAmounts Amounts, bool AllowsTotalEditing, Guid? AdjustedById = null, string? AdjustedOn = null);
