namespace Portal.Workflows.PaymentBatches;

/// <summary>What a batch would hold.</summary>
internal static class BatchSql
{
    /// <summary>
    /// Finalised, in no batch, and expected up to the day {0}; a credit note lowers the next payment, whatever its
    /// day. What comes to nothing is never paid.
    /// </summary>
    // What it stands in is unpaid as it is: few rows, where all that was ever paid would be read.
    private const string Expected =
        $$"""
        select d.* from (
            select v.id, v.provider_ref, v.number_key, v.payable as amount, v.kind = 'CreditNote' as is_credit, v.expected_on
            from invoices v
            where v.state = 'Finalised' and v.paid_on is null and (v.kind = 'CreditNote' or v.expected_on <= {0})
                and not exists (select from batched_invoices b where b.invoice_id = v.id and b.state = 'Standing' and b.paid_on is null)) d
        where d.amount <> 0
        """;

    private const string IsOnHold = "exists (select 1 from payment_holds h where h.provider_ref = e.provider_ref and h.state = 'OnHold')";

    /// <summary>The same without the providers whose payments are on hold.</summary>
    public const string Due = $"select e.* from ({Expected}) e where not {IsOnHold}";

    /// <summary>What each provider would get; one whose credit notes come to as much as its invoices waits.</summary>
    public const string PerProvider = $"select d.provider_ref, count(*)::int as invoices, sum(d.amount) as amount from ({Due}) d group by d.provider_ref";

    /// <summary>What a batch would come to up to the day {0}, and up to an earlier one, {1}: of each the payments and the pounds.</summary>
    public const string Totals =
        $$"""
        select count(*) filter (where a.sooner > 0)::int as sooner_payments, coalesce(sum(a.sooner) filter (where a.sooner > 0), 0) as sooner_total,
            count(*) filter (where a.amount > 0)::int as payments, coalesce(sum(a.amount) filter (where a.amount > 0), 0) as total
        from (select d.provider_ref, sum(d.amount) as amount, sum(d.amount) filter (where d.is_credit or d.expected_on <= {1}) as sooner from ({{Due}}) d group by d.provider_ref) a
        """;

    /// <summary>What each provider would get, by name, with what all of them come to in each row.</summary>
    public const string Listed =
        $"""
        select a.provider_ref, p.name as provider, a.invoices, a.amount, (count(*) over ())::int as rows,
            (count(*) filter (where a.amount > 0) over ())::int as payments, coalesce(sum(a.amount) filter (where a.amount > 0) over (), 0) as total
        from ({PerProvider}) a join providers p on p.ref = a.provider_ref
        """;

    /// <summary>What each provider would get whose payments are on hold.</summary>
    public const string OnHoldPerProvider = $"select e.provider_ref, count(*)::int as invoices, sum(e.amount) as amount from ({Expected}) e where {IsOnHold} group by e.provider_ref";

    /// <summary>What is due to the providers that would get something, one row for each invoice and credit note.</summary>
    public const string Paid = $"select d.id, d.provider_ref, d.amount from ({Due}) d join ({PerProvider}) a on a.provider_ref = d.provider_ref where a.amount > 0";
}
