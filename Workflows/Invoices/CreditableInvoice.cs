namespace Portal.Workflows.Invoices;

/// <summary>A finalised invoice with what is left of it to give back.</summary>
/// <param name="Found">The invoice.</param>
/// <param name="Lines">Its lines, and what is left of each.</param>
/// <param name="Given">What its credit notes give back so far, pounds.</param>
/// <param name="HasBalance">It came to less than nothing, and nobody has taken that yet.</param>
public sealed record CreditableInvoice(InvoiceDetails Found, IReadOnlyList<CreditableLine> Lines, decimal Given, bool HasBalance)
{
    /// <summary>What may still be given back of it in all, pounds.</summary>
    public decimal Left => Math.Max(0, Found.Invoice.Payable - Given);

    /// <summary>
    /// What to give back of each line, pounds without VAT, so that all that is left comes back: of the last lines less, where less
    /// was paid than the lines came to.
    /// </summary>
    public IReadOnlyDictionary<Guid, decimal> Whole
    {
        get
        {
            var values = new Dictionary<Guid, decimal>();
            var left = Left - Lines.Where(l => l.Credit.Left.Payable < 0).Sum(l => l.Credit.Left.Payable);
            foreach (var (line, credit, _) in Lines)
            {
                var value = credit.Left.Payable < 0 ? credit.Left.Value : credit.Within(left);
                left -= credit.Left.Payable < 0 || value == 0 ? 0 : credit.Of(value, line.Id).Payable;
                values[line.Id] = value;
            }

            return values;
        }
    }
}
