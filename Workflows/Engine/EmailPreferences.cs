using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Notifications;
using Portal.Notifications.Delivery;
using Portal.Notifications.Digests;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Engine;

/// <summary>
/// Puts each email where its reader wants it: an email of its own, a line in the next daily one, or nowhere (decision 35). Of one kind, what
/// one reader hears of at once is one email.
/// </summary>
internal sealed class EmailPreferences(PortalDbContext db, Sender sender)
{
    /// <summary>Adds to the context what is to be kept; the caller saves it.</summary>
    public Task ApplyAsync(IReadOnlyList<AddressedEmail> emails, EmailAbout about, DateTimeOffset now, CancellationToken ct)
        => ApplyAsync([.. emails.Select(e => (e, about))], now, ct);

    /// <summary>The same of several things that were done together.</summary>
    public async Task ApplyAsync(IReadOnlyList<(AddressedEmail Email, EmailAbout About)> told, DateTimeOffset now, CancellationToken ct)
    {
        var readers = told.Select(t => t.Email.To.Id).Distinct().ToList();
        var chosen = await db.EmailChoices.AsNoTracking()
            .Where(c => readers.Contains(c.UserId))
            .ToDictionaryAsync(c => (c.UserId, c.Kind), c => c.Pace, ct);
        foreach (var group in told.GroupBy(t => (t.Email.To.Id, t.Email.Email.Kind)))
        {
            switch (chosen.GetValueOrDefault(group.Key))
            {
                case EmailPace.AtOnce:
                    Write([.. group], now);
                    break;
                case EmailPace.Daily:
                    db.DigestLines.AddRange(group.Select(t => Line(t.Email, t.About, now, emailId: null)));
                    break;
            }
        }
    }

    private void Write(IReadOnlyList<(AddressedEmail Email, EmailAbout About)> told, DateTimeOffset now)
    {
        var (to, id) = (told[0].Email.To, Guid.CreateVersion7(now));
        if (told is [var only])
        {
            db.Emails.Add(only.Email.Email.Write(id, to.Email!, to.Name, sender, now, new EmailSource(only.About.InstanceId, only.About.Seq, only.About.ProviderRef)));
            return;
        }

        var providers = told.Select(t => t.About.ProviderRef).Distinct(StringComparer.Ordinal).ToList();
        var all = new SeveralEmail([.. told.Select(t => t.Email.Email)]);
        db.Emails.Add(all.Write(id, to.Email!, to.Name, sender, now, new EmailSource(ProviderRef: providers is [var one] ? one : "")));
        db.DigestLines.AddRange(told.Select(t => Line(t.Email, t.About, now, id)));
    }

    private static DigestLine Line(AddressedEmail email, EmailAbout about, DateTimeOffset now, Guid? emailId) => new()
    {
        Id = Guid.CreateVersion7(now),
        UserId = email.To.Id,
        InstanceId = about.InstanceId,
        Seq = about.Seq,
        Kind = email.Email.Kind,
        Text = email.Email.Subject,
        Path = email.Email.LinkPath,
        CreatedAt = now,
        EmailId = emailId,
    };
}
