using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Notifications;
using Portal.Notifications.Delivery;
using Portal.Notifications.Digests;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Engine;

/// <summary>
/// Once a day: one email for everybody for whom lines have gathered. A transaction each, which has the reader to
/// itself: a run that was cut short goes on, and two at once neither tell anybody twice nor share one's lines between two emails.
/// </summary>
public sealed class SendDigests(IDbContextFactory<PortalDbContext> contexts, Func<Sender> sender, OneByOne each, EngineClock clock)
{
    private static readonly ItemKind Digest = new("digests", "digest", "A daily email could not be written");

    /// <summary>Tells our advisory locks of readers from others of 64 bits ("digest" in ASCII).</summary>
    private const long Lock = 0x646967657374;

    /// <summary>Writes what has gathered until now; returns how many emails that made.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var readers = await db.DigestLines.Where(l => l.EmailId == null).Select(l => l.UserId).Distinct().ToListAsync(ct);
        var written = (await each.DoAsync(Digest, readers, reader => reader.ToString(), reader => WriteAsync(reader, ct), ct)).Count(isWritten => isWritten);
        clock.SignalOutbox(written > 0);
        return written;
    }

    private async Task<bool> WriteAsync(Guid reader, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await db.Database.SqlQuery<bool>($"select pg_try_advisory_xact_lock(hashtextextended({reader.ToString()}, {Lock})) as \"Value\"").SingleAsync(ct))
        {
            return false; // another run writes it
        }

        var lines = await db.DigestLines
            .FromSql($"select * from digest_lines where user_id = {reader} and email_id is null order by created_at, id for update")
            .ToListAsync(ct);
        if (lines.Count == 0)
        {
            return false;
        }

        var now = clock.Now;
        var to = await db.Users.AsNoTracking().SingleAsync(u => u.Id == reader, ct);
        if (to.CouncilRoles == CouncilRoles.None && !await db.Memberships.AnyAsync(m => m.UserId == reader, ct))
        {
            db.DigestLines.RemoveRange(lines); // they have left
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return false;
        }

        var listed = lines.Take(DigestEmail.MaxItems).Select(l => new EmailItem(l.Text, l.Path)).ToList();
        var works = lines.Select(l => l.InstanceId).Distinct().ToList();
        var providers = await db.Instances.Where(i => works.Contains(i.Id)).Select(i => i.ProviderRef).Distinct().Take(2).ToListAsync(ct);
        var source = new EmailSource(ProviderRef: providers is [var one] ? one : "");
        var digest = new DigestEmail(listed, lines.Count - listed.Count);
        var email = digest.Write(EmailId.Of(digest.Kind, reader, lines.Select(l => l.Id)), to.Email!, to.Name, sender(), now, source);
        db.Emails.Add(email);
        lines.ForEach(l => l.EmailId = email.Id);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }
}
