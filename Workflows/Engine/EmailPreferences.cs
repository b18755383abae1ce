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
        List<EmailMessage> emails = [];
        List<DigestLine> lines = [];
        foreach (var group in told.GroupBy(t => (t.Email.To.Id, t.Email.Email.Kind)))
        {
            switch (chosen.GetValueOrDefault(group.Key))
            {
                case EmailPace.AtOnce:
                    Write([.. group], now, emails, lines);
                    break;
                case EmailPace.Daily:
                    lines.AddRange(group.Select(t => Line(t.Email, t.About, now, emailId: null)));
                    break;
            }
        }

        await AddNewAsync(emails, lines, ct);
    }

    private void Write(IReadOnlyList<(AddressedEmail Email, EmailAbout About)> told, DateTimeOffset now, List<EmailMessage> emails, List<DigestLine> lines)
    {
        var to = told[0].Email.To;
        var providers = told.Select(t => t.About.ProviderRef).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        // The providers too: one form may ask several, of which one reader may be.
        var id = EmailId.Of(told[0].Email.Email.Kind, to.Id, told.Select(t => t.About.Because), string.Join('\n', providers));
        if (told is [var only])
        {
            emails.Add(only.Email.Email.Write(id, to.Email!, to.Name, sender, now, new EmailSource(only.About.InstanceId, only.About.Seq, only.About.ProviderRef)));
            return;
        }

        var all = new SeveralEmail([.. told.Select(t => t.Email.Email)]);
        emails.Add(all.Write(id, to.Email!, to.Name, sender, now, new EmailSource(ProviderRef: providers is [var one] ? one : "")));
        lines.AddRange(told.Select(t => Line(t.Email, t.About, now, id)));
    }

    /// <summary>What was told before, by the same message, is not told again: whoever dispatches it holds the message alone.</summary>
    private async Task AddNewAsync(List<EmailMessage> emails, List<DigestLine> lines, CancellationToken ct)
    {
        var (emailIds, lineIds) = (emails.ConvertAll(e => e.Id), lines.ConvertAll(l => l.Id));
        var written = emails.Count == 0 ? [] : await db.Emails.Where(e => emailIds.Contains(e.Id)).Select(e => e.Id).ToListAsync(ct);
        var gathered = lines.Count == 0 ? [] : await db.DigestLines.Where(l => lineIds.Contains(l.Id)).Select(l => l.Id).ToListAsync(ct);
        db.Emails.AddRange(emails.Where(e => !written.Contains(e.Id)));
        db.DigestLines.AddRange(lines.DistinctBy(l => l.Id).Where(l => !gathered.Contains(l.Id)));
    }

    private static DigestLine Line(AddressedEmail email, EmailAbout about, DateTimeOffset now, Guid? emailId) => new()
    {
        Id = EmailId.Of(email.Email.Kind, email.To.Id, [about.Because], $"{about.ProviderRef}\n{email.Email.LinkPath}\n{email.Email.Subject}"),
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
