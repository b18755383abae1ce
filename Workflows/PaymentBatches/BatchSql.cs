namespace Portal.Workflows.PaymentBatches;

/// <summary>What a batch would hold.</summary>
internal static class BatchSql
{
    /// <summary>
    /// Finalised, in no batch, and expected up to the day {0}; a credit note lowers the next payment, whatever its
    /// day. What comes to nothing is never paid.
    /// </summary>
    private const string Expected =
        $$"""
        select d.* from (
            select v.id, v.provider_ref, v.number_key, v.payable as amount
            from invoices v
            where v.state = 'Finalised' and v.paid_on is null and (v.kind = 'CreditNote' or v.expected_on <= {0})
                and not exists (select 1 from batched_invoices b where b.invoice_id = v.id and b.state = 'Standing')) d
        where d.amount <> 0
        """;

    private const string IsOnHold = "exists (select 1 from payment_holds h where h.provider_ref = e.provider_ref and h.state = 'OnHold')";

    /// <summary>The same without the providers whose payments are on hold.</summary>
    public const string Due = $"select e.* from ({Expected}) e where not {IsOnHold}";

    /// <summary>What each provider would get; one whose credit notes come to as much as its invoices waits.</summary>
    public const string PerProvider = $"select d.provider_ref, count(*)::int as invoices, sum(d.amount) as amount from ({Due}) d group by d.provider_ref";

    /// <summary>What each provider would get whose payments are on hold.</summary>
    public const string OnHoldPerProvider = $"select e.provider_ref, count(*)::int as invoices, sum(e.amount) as amount from ({Expected}) e where {IsOnHold} group by e.provider_ref";

    /// <summary>What is due to the providers that would get something, one row for each invoice and credit note.</summary>
    public const string Paid = $"select d.id, d.provider_ref, d.amount from ({Due}) d join ({PerProvider}) a on a.provider_ref = d.provider_ref where a.amount > 0";
}
