using Portal.Workflows.Engine;

namespace Portal.Workflows.Invoices;

/// <summary>An invoice, its credit notes, and what is owed back of it.</summary>
internal sealed class RelatedInvoices : IRelatedInstances
{
    public string Sql =>
        """
        select v.id, 'Credit note of it' as how from invoices v where v.credits_id = {0}
        union all
        select v.credits_id, 'What it credits' from invoices v where v.id = {0} and v.credits_id is not null
        union all
        select b.id, 'Owed back of it' from owed_balances b where b.invoice_id = {0}
        union all
        select b.invoice_id, 'Of which it is owed back' from owed_balances b where b.id = {0}
        """;
}
