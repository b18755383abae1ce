using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Invoices;

/// <summary>Whether each invoice and credit note still is what the journal says, to the penny.</summary>
internal sealed class InvoiceIntegrityCheck : IIntegrityCheck
{
    public IReadOnlyList<string> Definitions => [InvoiceWorkflow.DefinitionName];

    /// <summary>
    /// A sentence for each that stands elsewhere than its workflow or lacks one, comes to another sum than was submitted, or
    /// has lines that do not come to its own figures; and for each commitment whose kept spend, and each month whose kept claims are others. Worked out in the database.
    /// </summary>
    public Task<List<string>> FindBreaksAsync(PortalDbContext db, CancellationToken ct)
        => db.Database.SqlQueryRaw<string>(
            $"""
            select i.id || case when v.id is null then ': its invoice is gone.' else ': the invoice does not stand where its workflow does.' end as "Value"
            from workflow_instances i
            left join invoices v on v.id = i.id
            where i.definition = '{InvoiceWorkflow.DefinitionName}' and v.state is distinct from i.state
            union all
            select v.id || ': the invoice has no workflow.'
            from invoices v
            where not exists (select from workflow_instances i where i.id = v.id)
            union all
            select v.id || ': the invoice does not come to what was submitted.'
            from invoices v
            join lateral (select data from journal j where j.instance_id = v.id and j.move = '{InvoiceMoves.Submit}' order by j.seq desc limit 1) j on true
            where v.state in ('Pending', 'Authorised', 'Finalised') and (j.data ->> 'payable')::numeric is distinct from v.payable
            union all
            select v.id || ': the lines do not come to the invoice''s figures.'
            from invoices v
            left join lateral (select sum(value) as value, sum(vat) as vat, sum(contribution) as contribution from invoice_lines l where l.invoice_id = v.id and l.is_live) l on true
            where v.state <> 'Deleted' and (coalesce(l.value, 0), coalesce(l.vat, 0), coalesce(l.contribution, 0)) is distinct from (v.items_value, v.items_vat, v.items_contribution)
            union all
            select concat_ws(' ', provider_ref, ss_ref, year) || ': the spend of the commitment is not what its finalised invoices come to.'
            from (
                select v.provider_ref, l.ss_ref, l.commitment_year as year, sum(l.value) as value
                from invoice_lines l join invoices v on v.id = l.invoice_id
                where l.is_live and l.ss_ref is not null and v.state = 'Finalised'
                group by v.provider_ref, l.ss_ref, l.commitment_year) f
            full join commitment_spend s using (provider_ref, ss_ref, year)
            where f.value is distinct from s.value
            union all
            select concat_ws(' ', provider_ref, period) || ': what is claimed of the month is not what its submitted invoices come to.'
            from (
                select v.provider_ref, l.period, sum(l.payable) as invoiced, coalesce(sum(l.payable) filter (where v.paid_on is not null), 0) as paid
                from invoice_lines l join invoices v on v.id = l.invoice_id
                where l.is_live and l.period is not null and v.state in ('Pending', 'Authorised', 'Finalised')
                group by v.provider_ref, l.period) f
            full join claimed_months c using (provider_ref, period)
            where (coalesce(f.invoiced, 0), coalesce(f.paid, 0)) is distinct from (coalesce(c.invoiced, 0), coalesce(c.paid, 0))
            order by 1
            """).ToListAsync(ct);
}
