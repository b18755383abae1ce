namespace Portal.TestKit;

/// <summary>Invoices that are paid without a bank's file, and what their months are claimed of then.</summary>
public static class ClaimedGivens
{
    /// <summary>What the moves keep of what submitted invoices claim, worked out anew: for a test that wrote invoices by itself.</summary>
    public static Task KeepClaimedMonthsAsync(this TestDatabase database) => database.ExecuteAsync(
        """
        delete from claimed_months;
        insert into claimed_months (provider_ref, period, invoiced, paid)
            select v.provider_ref, l.period, sum(l.payable), coalesce(sum(l.payable) filter (where v.paid_on is not null), 0)
            from invoice_lines l join invoices v on v.id = l.invoice_id
            where l.is_live and l.period is not null and v.state in ('Pending', 'Authorised', 'Finalised')
            group by v.provider_ref, l.period
        """);

    /// <summary>All invoices, or the one of this number, were paid on a day.</summary>
    public static async Task GivenPaidAsync(this TestDatabase database, DateOnly on, string? number = null)
    {
        await database.ExecuteAsync(FormattableString.Invariant($"update invoices set paid_on = '{on:yyyy-MM-dd}'{(number is null ? "" : $" where number = '{number}'")}"));
        await database.KeepClaimedMonthsAsync();
    }
}
