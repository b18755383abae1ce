using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.PaymentBatches;

/// <summary>Whether each payment batch stands where the journal says, and comes to what stands in it, to the penny.</summary>
internal sealed class BatchIntegrityCheck : IIntegrityCheck
{
    public IReadOnlyList<string> Definitions => [BatchWorkflow.DefinitionName];

    public Task<List<string>> FindBreaksAsync(PortalDbContext db, CancellationToken ct)
        => db.Database.SqlQueryRaw<string>(
            $"""
            select coalesce(i.id, b.id) || case
                when i.id is null then ': the payment batch has no workflow.'
                when b.id is null then ': its payment batch is gone.'
                else ': the payment batch does not stand where its workflow does.' end as "Value"
            from (select * from workflow_instances where definition = '{BatchWorkflow.DefinitionName}') i
            full join payment_batches b on b.id = i.id
            where b.state is distinct from i.state
            union all
            select b.id || ': the payment batch does not come to its payments.'
            from payment_batches b
            left join lateral (select count(*) as payments, sum(amount) as total from batch_payments p where p.batch_number = b.number and p.state <> 'HeldOut') p on true
            where (p.payments, coalesce(p.total, 0)) is distinct from (b.payments::bigint, b.total)
            union all
            select b.id || ': its payment ' || p.position || ' does not come to its invoices.'
            from batch_payments p
            join payment_batches b on b.number = p.batch_number
            left join lateral (select sum(amount) as total from batched_invoices v where v.batch_number = p.batch_number and v.position = p.position and v.state <> 'HeldOut') v on true
            where p.state <> 'HeldOut' and p.amount is distinct from v.total
            union all
            select b.id || ': its payment ' || s.position || ' was not paid on the day of its invoices.'
            from batched_invoices s
            join payment_batches b on b.number = s.batch_number
            join invoices v on v.id = s.invoice_id
            where s.state = 'Standing' and s.paid_on is distinct from v.paid_on
            group by b.id, s.position
            order by 1
            """).ToListAsync(ct);
}
