using System.Linq.Expressions;
using Portal.Domain.Invoices;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Invoices;

/// <summary>An invoice is its provider's own paper until it is sent, and nobody's once it is deleted: as <see cref="InvoiceQueries.VisibleTo"/> has it.</summary>
internal sealed class SentInvoices : ICouncilSight
{
    private const string Deleted = nameof(InvoiceState.Deleted);
    private const string Unsubmitted = nameof(InvoiceState.Unsubmitted);

    // By the key of each that is unsubmitted, and never by a look through all invoices: these are few.
    public Expression<Func<WorkflowInstance, bool>> Of(PortalDbContext db)
        => i => i.Definition != InvoiceWorkflow.DefinitionName
            || (i.State != Deleted && (i.State != Unsubmitted || db.Invoices.Where(v => v.Id == i.Id).Select(v => v.SubmittedAt).FirstOrDefault() != null));
}
