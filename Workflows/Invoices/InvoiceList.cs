using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Invoices;
using Portal.Domain.Payments;
using Portal.Domain.Search;
using Portal.Workflows.Invoices.Checks;
using Portal.Workflows.Persistence;
using Portal.Workflows.Persistence.Mappings;

namespace Portal.Workflows.Invoices;

/// <summary>Lists of invoices and credit notes: filtered, ordered and paged in SQL.</summary>
public sealed class InvoiceList(PortalDbContext db, InvoiceQueries invoices, InvoiceChecks checks)
{
    public async Task<Paged<InvoiceRow>> FindAsync(Actor actor, InvoiceFilter filter, CancellationToken ct)
    {
        var found = Filter(invoices.VisibleTo(actor).AsNoTracking(), filter);
        if (filter.AllAgree is { } agrees)
        {
            // The queue is checked once, for the count and the page.
            var toLookAt = await checks.ToLookAtAsync(ct);
            found = agrees ? found.Where(v => !toLookAt.Contains(v.Id)) : found.Where(v => toLookAt.Contains(v.Id));
        }

        var ordered = filter.OldestFirst
            ? found.OrderBy(v => v.UpdatedAt).ThenBy(v => v.Id)
            : found.OrderByDescending(v => v.CreatedAt).ThenByDescending(v => v.Id);
        var rows =
            from v in ordered
            join p in db.Providers on v.ProviderRef equals p.Ref
            join i in db.Instances on v.Id equals i.Id
            select new InvoiceRow
            {
                Id = v.Id,
                Kind = v.Kind,
                Number = v.Number,
                Provider = p.Name,
                DateOnInvoice = v.DateOnInvoice,
                State = v.State,
                Payable = EF.Property<decimal>(v, PayableColumns.OfInvoice),
                CreatedAt = v.CreatedAt,
                UpdatedAt = v.UpdatedAt,
                AuthorisedBy = v.AuthorisedBy,
                AuthorisedById = v.AuthorisedById,
                SubmittedAt = v.SubmittedAt,
                ExpectedOn = v.ExpectedOn,
                PaidOn = v.PaidOn,
                Since = i.Since,
                FirstPeriod = db.InvoiceLines.Where(l => l.InvoiceId == v.Id && l.IsLive).Min(l => l.Period),
                LastPeriod = db.InvoiceLines.Where(l => l.InvoiceId == v.Id && l.IsLive).Max(l => l.Period),
                TermsDays = p.PaymentTermsDays,
                Moves = i.Seq,
                ReturnReason = v.ReturnReason,
            };
        return await rows.PageAsync(found, filter.Page, ct);
    }

    /// <summary>The financial years that a provider has invoices in or may need, the latest first.</summary>
    public async Task<IReadOnlyList<FinancialYear>> YearsAsync(Actor actor, FinancialYear today, CancellationToken ct)
    {
        var used = await invoices.VisibleTo(actor).Select(v => v.FinancialYear).Distinct().ToListAsync(ct);
        return [.. used.Select(y => new FinancialYear(y)).Append(today).Distinct().OrderDescending()];
    }

    /// <summary>How many the actor sees in a state.</summary>
    public Task<int> CountAsync(Actor actor, InvoiceState state, CancellationToken ct)
        => invoices.VisibleTo(actor).CountAsync(v => v.State == state, ct);

    /// <summary>The numbers of those that the actor sees, by id.</summary>
    public Task<Dictionary<Guid, string>> NumbersAsync(Actor actor, IReadOnlyCollection<Guid> ids, CancellationToken ct)
        => invoices.VisibleTo(actor).Where(v => ids.Contains(v.Id)).ToDictionaryAsync(v => v.Id, v => v.Number, ct);

    private IQueryable<Invoice> Filter(IQueryable<Invoice> found, InvoiceFilter filter)
    {
        if (filter.Year is { StartYear: var year })
        {
            found = found.Where(v => v.FinancialYear == year);
        }

        if (filter.State is { } state)
        {
            found = found.Where(v => v.State == state);
        }

        if (filter.IsPaid is { } isPaid)
        {
            // What pays nothing is not waited for once it is finalised.
            found = isPaid
                ? found.Where(v => v.PaidOn != null)
                : found.Where(v => v.PaidOn == null && (v.State != InvoiceState.Finalised || EF.Property<decimal>(v, PayableColumns.OfInvoice) != 0));
        }

        if (filter.ProviderRef is { Length: > 0 } provider)
        {
            found = found.Where(v => v.ProviderRef == provider);
        }

        if (filter.Number is { Length: > 0 } number)
        {
            var key = new InvoiceNumber(number).Key;
            var alike = SearchText.Of(number) is { } typed ? db.Invoices.WhereKeyBegins(v => v.Number, typed) : db.Invoices.Where(_ => false);
            found = found.Where(v => v.NumberKey.Contains(key) || alike.Any(a => a.Id == v.Id));
        }

        return found;
    }
}
