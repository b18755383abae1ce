using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Domain.Invoices;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Actions;

/// <summary>One action with its thread.</summary>
public sealed class ActionReader(PortalDbContext db, ActionQueries actions, ActionSubjects subjects)
{
    /// <summary>Null where it does not exist for the reader.</summary>
    /// <param name="actor">Who reads.</param>
    /// <param name="id">The action.</param>
    /// <param name="page">Of the thread, the latest entries on the first.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<ActionDetails?> FindAsync(Actor actor, Guid id, int page, CancellationToken ct)
    {
        var found = await (
            from a in actions.VisibleTo(actor).AsNoTracking()
            join p in db.Providers on a.ProviderRef equals p.Ref
            where a.Id == id
            select new { Item = a, Provider = p.Name, OpenedFor = db.ActionPosts.Where(x => x.ActionId == a.Id && x.Position == 1).Select(x => x.Organisation).First() }).FirstOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var thread = actions.PostsVisibleTo(actor).AsNoTracking().Where(p => p.ActionId == id);
        var posts = await thread.OrderByDescending(p => p.Position).PageAsync(thread, page, ct);
        var shown = posts.Rows.Select(p => (int?)p.Position).ToList();
        var files = await db.ActionFiles.AsNoTracking().Where(f => f.ActionId == id && shown.Contains(f.Position)).OrderBy(f => f.Id).ToListAsync(ct);
        var isVisible = found.Item is { SubjectKind: { } kind, SubjectKey: { } key } && await subjects.FindAsync(actor, kind, key, ct) is not null;
        return new ActionDetails(
            found.Item,
            found.Provider,
            found.OpenedFor,
            posts with { Rows = [.. posts.Rows.Reverse()] },
            files,
            isVisible,
            await InvoiceStateAsync(found.Item, ct),
            await db.LineSuggestions.AsNoTracking().FirstOrDefaultAsync(s => s.ActionId == id, ct));
    }

    /// <summary>Also of an invoice that the council has never been sent: that it is not submitted yet is what it has to know.</summary>
    private async Task<InvoiceState?> InvoiceStateAsync(ActionItem item, CancellationToken ct)
        => item.SubjectKind == SubjectKind.Invoice && Guid.TryParse(item.SubjectKey, out var invoice)
            ? await db.Invoices.Where(v => v.Id == invoice).Select(v => (InvoiceState?)v.State).FirstOrDefaultAsync(ct)
            : null;

    /// <summary>Whether the action exists for the reader.</summary>
    public Task<bool> ExistsAsync(Actor actor, Guid id, CancellationToken ct) => actions.VisibleTo(actor).AnyAsync(a => a.Id == id, ct);

    /// <summary>Who else wrote after that place of the thread, of what the reader may see.</summary>
    public Task<List<string>> WroteSinceAsync(Actor actor, Guid id, int position, CancellationToken ct)
        => actions.PostsVisibleTo(actor).Where(p => p.ActionId == id && p.Position > position && p.Kind != PostKind.Entry && p.ById != actor.UserId)
            .Select(p => p.By).Distinct().OrderBy(n => n).ToListAsync(ct);

    /// <summary>Remembers that the reader has seen the thread up to there.</summary>
    public Task MarkReadAsync(Actor actor, ActionDetails seen, CancellationToken ct)
        => db.Database.ExecuteSqlAsync(
            $"""
            insert into action_reads (user_id, action_id, position) values ({actor.UserId}, {seen.Item.Id}, {seen.Item.Posts})
            on conflict (user_id, action_id) do update set position = greatest(action_reads.position, excluded.position)
            """,
            ct);
}
