using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Notifications;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Engine;

/// <summary>Puts each email where its reader wants it: an email of its own, a line in the next daily one, or nowhere (decision 35).</summary>
internal sealed class EmailPreferences(PortalDbContext db, Sender sender)
{
    /// <summary>Adds to the context what is to be kept; the caller saves it.</summary>
    public async Task ApplyAsync(IReadOnlyList<AddressedEmail> emails, Guid instanceId, DateTimeOffset now, CancellationToken ct)
    {
        var readers = emails.Select(l => l.To.Id).Distinct().ToList();
        var chosen = await db.EmailChoices.AsNoTracking()
            .Where(c => readers.Contains(c.UserId))
            .ToDictionaryAsync(c => (c.UserId, c.Kind), c => c.Pace, ct);
        foreach (var (email, to) in emails)
        {
            switch (chosen.GetValueOrDefault((to.Id, email.Kind)))
            {
                case EmailPace.AtOnce:
                    db.Emails.Add(email.Write(Guid.CreateVersion7(now), to.Email!, to.Name, sender, now, instanceId));
                    break;
                case EmailPace.Daily:
                    db.DigestLines.Add(Line(email, to, instanceId, now));
                    break;
            }
        }
    }

    private static DigestLine Line(PortalEmail email, IEmailReader to, Guid instanceId, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        UserId = to.Id,
        InstanceId = instanceId,
        Kind = email.Kind,
        Text = email.Subject,
        Path = email.LinkPath,
        CreatedAt = now,
    };
}
