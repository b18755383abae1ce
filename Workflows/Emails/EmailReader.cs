using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Emails;

/// <summary>Reads one email for council staff: its text, the moves that it tells of, and what became of it.</summary>
public sealed class EmailReader(PortalDbContext db, Definitions definitions)
{
    /// <summary>A daily email of a long leave may tell of more.</summary>
    private const int Most = 200;

    /// <summary>Null where there is none.</summary>
    public async Task<EmailDetails?> FindAsync(Guid id, CancellationToken ct)
    {
        if (await db.Emails.AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, ct) is not { } email)
        {
            return null;
        }

        if (email.IsSecret)
        {
            (email.Text, email.Html) = ("", ""); // its link is for one person alone, until it is sent too
        }

        var told = email.InstanceId is { } work ? [(work, email.Seq)]
            : (await db.DigestLines.AsNoTracking().Where(l => l.EmailId == id).OrderBy(l => l.CreatedAt).ThenBy(l => l.Id).Take(Most).Select(l => new { l.InstanceId, l.Seq }).ToListAsync(ct))
                .ConvertAll(l => (l.InstanceId, l.Seq));
        var again = await db.Emails.AsNoTracking().Where(e => e.Resends == id).OrderBy(e => e.CreatedAt).Select(e => new { e.Id, e.CreatedAt }).ToListAsync(ct);
        var subject = id.ToString();
        return new EmailDetails(
            email,
            EmailStateSql.StateOf(email.SentAt, email.NextAttemptAt, email.BouncedAt),
            email.ProviderRef.Length == 0 ? null : await db.Providers.Where(p => p.Ref == email.ProviderRef).Select(p => p.Name).FirstOrDefaultAsync(ct),
            await MovesAsync(told, ct),
            await db.Incidents.AsNoTracking().Where(i => i.Kind == IncidentKind.Email && i.Subject == subject).OrderByDescending(i => i.At).ToListAsync(ct),
            [.. again.Select(a => (a.Id, a.CreatedAt))]);
    }

    private async Task<IReadOnlyList<ToldMove>> MovesAsync(List<(Guid Id, int? Seq)> told, CancellationToken ct)
    {
        var ids = told.Select(t => t.Id).Distinct().ToList();
        var seqs = told.Select(t => t.Seq).OfType<int>().Distinct().ToList();
        var works = await db.Instances.AsNoTracking().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, ct);
        var moves = await db.Journal.AsNoTracking().Where(j => ids.Contains(j.InstanceId) && seqs.Contains(j.Seq)).ToDictionaryAsync(j => (j.InstanceId, (int?)j.Seq), ct);
        return [.. told.Select(t => Of(works[t.Id], moves.GetValueOrDefault(t)))];
    }

    private ToldMove Of(WorkflowInstance work, JournalEntry? move)
        => new(work.Id, work.Subject, work.Definition, move is null ? null : definitions.For(work).Fact(move), move?.UserName, move?.At);
}
