using System.Globalization;
using Portal.Domain.Calendar;
using Portal.Notifications;
using Portal.Notifications.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Accounts;

/// <summary>Tells the owner of an account by email what was done with it.</summary>
public sealed class TellOwner(PortalDbContext db, Sender sender, EngineClock clock)
{
    /// <summary>Saved with what the same context saves next, such as the change itself: they hear of it if, and only if, it was made.</summary>
    /// <param name="user">Whose account.</param>
    /// <param name="news">What was done.</param>
    /// <param name="from">The network address that asked for it.</param>
    public void OfNextSave(AppUser user, AccountNews news, string? from)
    {
        var now = clock.Now;
        var email = new AccountNewsEmail(news, LondonTime.Local(now).ToString("d MMMM yyyy 'at' HH:mm", CultureInfo.InvariantCulture), from);
        db.Emails.Add(email.Write(Guid.CreateVersion7(now), user.Email!, user.Name, sender, now));
    }

    /// <summary>The same at once.</summary>
    public async Task RunAsync(AppUser user, AccountNews news, string? from, CancellationToken ct)
    {
        OfNextSave(user, news, from);
        await db.SaveChangesAsync(ct);
        clock.SignalOutbox(needed: true);
    }
}
