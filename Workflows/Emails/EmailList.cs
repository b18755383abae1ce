using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Domain.Search;
using Portal.Notifications.Delivery;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Emails;

/// <summary>Every email that the portal wrote, the latest first; filtered and paged in SQL. For council staff only.</summary>
public sealed class EmailList(PortalDbContext db)
{
    /// <summary>People of one name, and pieces of work of one reference, that are looked for at most.</summary>
    private const int Most = 200;

    public async Task<Paged<EmailRow>> FindAsync(EmailFilter filter, int page, CancellationToken ct)
    {
        var found = await MatchingAsync(filter, ct);
        var ordered = found.OrderByDescending(e => e.CreatedAt).ThenByDescending(e => e.Id);
        var shown = await found.PageAsync<Row, EmailMessage>(async (skip, take) => await ordered.Skip(skip).Take(take)
            .Select(e => new Row(
                e.Id, e.Subject, e.ToName, db.Providers.Where(p => p.Ref == e.ProviderRef).Select(p => p.Name).FirstOrDefault(), e.CreatedAt, e.SentAt, e.NextAttemptAt, e.BouncedAt))
            .ToListAsync(ct), page, ct);
        return new([.. shown.Rows.Select(r => r.Shown)], shown.Page, shown.PageSize, shown.Total, shown.TotalIsCapped);
    }

    private async Task<IQueryable<EmailMessage>> MatchingAsync(EmailFilter filter, CancellationToken ct)
    {
        var found = db.Emails.AsNoTracking();
        found = filter.State is { } state ? found.Where(EmailStateSql.Is(state)) : found;
        found = filter.Kind is { Length: > 0 } kind ? found.Where(e => e.Kind == kind) : found;
        found = filter.ProviderRef is { Length: > 0 } provider ? found.Where(e => e.ProviderRef != "" && e.ProviderRef == provider) : found;
        if (!string.IsNullOrWhiteSpace(filter.To))
        {
            var addresses = await AddressesAsync(filter.To.Trim(), ct);
            found = found.Where(e => addresses.Contains(e.To));
        }

        if (!string.IsNullOrWhiteSpace(filter.Reference))
        {
            var works = await WorksAsync(filter.Reference, ct);
            var listed = await db.DigestLines.Where(l => works.Contains(l.InstanceId) && l.EmailId != null).Select(l => l.EmailId!.Value).Distinct().ToListAsync(ct);
            found = found.Where(e => works.Contains(e.InstanceId!.Value) || listed.Contains(e.Id)); // two lists of keys, so that an index answers each
        }

        if (filter.From is { } from)
        {
            var start = LondonTime.StartOf(from);
            found = found.Where(e => e.CreatedAt >= start);
        }

        if (filter.Until is { } until)
        {
            var end = LondonTime.StartOf(until.AddDays(1));
            found = found.Where(e => e.CreatedAt < end);
        }

        return found;
    }

    /// <summary>What was typed where it is an address, as it was typed and as the account of it writes it; else those of the people who are called so.</summary>
    private async Task<List<string>> AddressesAsync(string typed, CancellationToken ct)
    {
        if (typed.Contains('@', StringComparison.Ordinal))
        {
            var normal = EmailAddress.Normalise(typed);
            return [typed, typed.ToLowerInvariant(), .. await db.Users.Where(u => u.NormalizedEmail == normal).Select(u => u.Email!).ToListAsync(ct)];
        }

        return SearchText.Of(typed) is not { } words ? []
            : await db.Database.SqlQuery<string>($"select email as \"Value\" from users where words @@ {FoldedSql.Beginning(words)}::tsquery and email is not null limit {Most}").ToListAsync(ct);
    }

    /// <summary>The pieces of work of a client, or that bear this number.</summary>
    private async Task<List<Guid>> WorksAsync(string typed, CancellationToken ct)
    {
        if (SearchText.Of(typed) is not { } reference)
        {
            return [];
        }

        var works = await db.Instances.Where(i => i.Client == reference.Text).Select(i => i.Id).Take(Most).ToListAsync(ct);
        var named = reference.Words is ["invoice" or "action", var number] ? SearchText.Of(number)! : reference;
        works.AddRange(await db.Invoices.WhereKeyBegins(v => v.Number, named).Select(v => v.Id).Take(Most).ToListAsync(ct));
        if (long.TryParse(named.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var action))
        {
            works.AddRange(await db.Actions.Where(a => a.Number == action).Select(a => a.Id).ToListAsync(ct));
        }

        return works;
    }

    private sealed record Row(
        Guid Id, string Subject, string ToName, string? Provider, DateTimeOffset CreatedAt, DateTimeOffset? SentAt, DateTimeOffset? NextAttemptAt, DateTimeOffset? BouncedAt)
    {
        public EmailRow Shown => new(Id, Subject, ToName, Provider ?? "", CreatedAt, SentAt, EmailStateSql.StateOf(SentAt, NextAttemptAt, BouncedAt));
    }
}
