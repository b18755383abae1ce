namespace Portal.Workflows.PaymentBatches;

/// <summary>What a batch would hold.</summary>
internal static class BatchSql
{
    /// <summary>
    /// Finalised, not yet in a batch, and expected up to the day {0}; a credit note lowers the next payment, whatever its
    /// day. What comes to nothing is never paid.
    /// </summary>
    public const string Due =
        $$"""
        select d.* from (
            select v.id, v.provider_ref, v.number_key, v.payable as amount
            from invoices v
            where v.state = 'Finalised' and v.paid_on is null and (v.kind = 'CreditNote' or v.expected_on <= {0})
                and not exists (select 1 from batched_invoices b where b.invoice_id = v.id)) d
        where d.amount <> 0
        """;

    /// <summary>What each provider would get; one whose credit notes come to as much as its invoices waits.</summary>
    public const string PerProvider = $"select d.provider_ref, count(*)::int as invoices, sum(d.amount) as amount from ({Due}) d group by d.provider_ref";
}
