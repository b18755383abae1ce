using System.Data.Common;
using Portal.Domain.CarePackages;
using Portal.Domain.Payments;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Register.Layout;
using static Portal.Workflows.Register.Staging.RegisterSql;

namespace Portal.Workflows.Register.Staging;

/// <summary>
/// What the good rows do to money already invoiced: for each line item that they change, itself, through its contract or
/// through its provider's VAT number, the months on live invoices that should be something else on the new terms. Streamed: one row of the database at a time.
/// </summary>
internal sealed class InvoicedMonths(ImportConnection connection, ImportFindings findings)
{
    private readonly List<ImportedMonth> months = [];
    private (string LineItemRef, string SsRef, string File, int Line)? item;

    public async Task FindAsync(StagedFile items, StagedFile contracts, StagedFile providers, CancellationToken ct)
    {
        if (!items.Given && !contracts.Given && !providers.Has("vat_number"))
        {
            return;
        }

        await connection.ReadAsync(Sql(items, contracts, providers), Take, ct);
        Finish();
    }

    private void Take(DbDataReader r)
    {
        var key = (r.GetString(0), r.GetString(1), r.GetString(2), r.GetInt32(3));
        if (item is { } before && before.LineItemRef != key.Item1)
        {
            Finish();
        }

        item = key;
        var terms = new LineTerms(
            r.GetFieldValue<DateOnly>(4),
            r.IsDBNull(5) ? null : r.GetFieldValue<DateOnly>(5),
            r.GetDecimal(6),
            Enum.Parse<VatRate>(r.GetString(7)),
            r.IsDBNull(8) ? null : r.GetDecimal(8),
            r.IsDBNull(9) ? null : r.GetDecimal(9),
            r.GetBoolean(10))
        {
            LacksVatNumber = r.GetBoolean(15),
        };
        var invoiced = new LineAmounts(r.GetDecimal(12), r.GetDecimal(13), r.GetDecimal(14));
        var period = new PaymentPeriod(r.GetFieldValue<DateOnly>(11));
        var month = new ImportedMonth(period.First, invoiced.Payable, PaymentCalculation.Standing(terms, period, invoiced).Payable);
        if (month.Difference != 0)
        {
            months.Add(month);
        }
    }

    private void Finish()
    {
        if (item is { } done && months.Count > 0)
        {
            findings.Invoiced(new(done.LineItemRef, done.SsRef, done.File, done.Line, [.. months]));
        }

        months.Clear();
    }

    /// <summary>The line items <c>l</c>, contracts <c>c</c> and providers <c>n</c> as they would stand, beside what live invoices claim of each month.</summary>
    private static string Sql(StagedFile items, StagedFile contracts, StagedFile providers)
    {
        var own = $"({Terms("l")}) is distinct from ({Terms("o")})";
        const string ByContract = "(c.vat, c.requires_agreed_document) is distinct from (oc.vat, oc.requires_agreed_document)";
        var number = $"(n.number is null) <> {VatNumberRule.LacksSql}";
        return $"""
            with items as (
                select t.ref, s.line, {Line("ss_ref")}, {Line("care_package_ref")}, {Line("contract_ref")}, {Line("start_date")}, {Line("end_date")},
                       {Line("weekly_cost")}, {Line("authorised")}, {Line("contribution_weekly")}, {Line("contribution_percent")}
                from {items.File.Table} t left join {items.File.Staging} s on s.ref = t.ref and s.rejected is null),
            terms as (
                select k.ref, k.line, k.provider_ref, k.vat, k.requires_agreed_document
                from (select t.ref, s.line, {Contract("provider_ref")}, {Contract("vat")}, {Contract("requires_agreed_document")}
                      from {contracts.File.Table} t left join {contracts.File.Staging} s on s.ref = t.ref and s.rejected is null
                      union all
                      select s.ref, s.line, s.provider_ref, s.vat, s.requires_agreed_document from {contracts.File.Staging} s
                      where s.rejected is null and not exists (select from {contracts.File.Table} t where t.ref = s.ref)) k),
            numbers as (
                select n.ref, n.line, nullif(btrim(coalesce(n.vat_number, '')), '') as number
                from (select t.ref, s.line, {Now(providers, "vat_number")}
                      from {providers.File.Table} t left join {providers.File.Staging} s on s.ref = t.ref and s.rejected is null) n)
            select l.ref, l.ss_ref,
                   case when {own} then '{items.File.Name}' when {ByContract} then '{contracts.File.Name}' else '{providers.File.Name}' end,
                   case when {own} then l.line when {ByContract} then c.line else n.line end,
                   l.start_date, l.end_date, l.weekly_cost, c.vat, l.contribution_weekly, l.contribution_percent, {PayableRule.Sql}, x.period,
                   x.value, x.vat, x.contribution, n.number is null
            from items l join terms c on c.ref = l.contract_ref
            join {items.File.Table} o on o.ref = l.ref join {contracts.File.Table} oc on oc.ref = o.contract_ref
            join numbers n on n.ref = oc.provider_ref
            join (select line_item_ref, period, sum(value) as value, sum(vat) as vat, sum(contribution) as contribution from invoice_lines
                  where is_live and line_item_ref is not null group by line_item_ref, period) x on x.line_item_ref = l.ref
            where {own} or {ByContract} or {number}
            order by l.ref, x.period
            """;

        string Line(string column) => Now(items, column);

        string Contract(string column) => Now(contracts, column);
    }

    /// <summary>What of a line item its payment depends on.</summary>
    private static string Terms(string alias) => string.Join(", ", new[]
    {
        "care_package_ref", "contract_ref", "start_date", "end_date", "weekly_cost", "authorised", "contribution_weekly", "contribution_percent",
    }.Select(c => $"{alias}.{c}"));
}
