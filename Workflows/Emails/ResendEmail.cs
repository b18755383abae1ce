using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Emails;
using Portal.Notifications.Delivery;
using Portal.Workflows.Accounts;
using Portal.Workflows.Audit;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Emails;

/// <summary>Somebody of the placements team sends an email again: the same words, as an email of its own that says which one it repeats.</summary>
public sealed class ResendEmail(PortalDbContext db, AuditTrail audit, EngineClock clock)
{
    /// <param name="id">The email.</param>
    /// <param name="form">The form's own id, which the new email bears: sent twice, the form makes one.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="ct">Stops it before it is committed.</param>
    /// <returns>The new email's id; null: there is no such email.</returns>
    /// <exception cref="SecretEmailIsNotSentAgain">It holds a one-time link.</exception>
    /// <exception cref="EmailIsOnItsWay">It is still tried.</exception>
    /// <exception cref="ReaderHasLeft">Its reader no longer acts for whom it is about.</exception>
    public async Task<Guid?> HandleAsync(Guid id, Guid form, AuditedBy by, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.Emails.FromSql($"select * from emails where id = {id} for update").AsNoTracking().SingleOrDefaultAsync(ct) is not { } email)
        {
            return null;
        }

        if (await db.Emails.AnyAsync(e => e.Id == form, ct))
        {
            return form; // the same form again
        }

        if (email.IsSecret)
        {
            throw new SecretEmailIsNotSentAgain();
        }

        if (email.NextAttemptAt is not null)
        {
            throw new EmailIsOnItsWay();
        }

        var to = await ReaderAsync(email, ct) ?? throw new ReaderHasLeft(email.ToName);
        var now = clock.Now;
        db.Emails.Add(new EmailMessage
        {
            Id = form,
            InstanceId = email.InstanceId,
            Seq = email.Seq,
            ProviderRef = email.ProviderRef,
            Resends = email.Id,
            Kind = email.Kind,
            To = to.Email!,
            ToName = to.Name,
            Subject = email.Subject,
            Text = email.Text,
            Html = email.Html,
            CreatedAt = now,
            NextAttemptAt = now,
        });
        await db.SaveChangesAsync(ct);
        await audit.RecordAsync(AuditKind.EmailSentAgain, by, to.Email, $"{email.Subject}, first written {email.CreatedAt:yyyy-MM-dd HH:mm} UTC", ct);
        await MoveWriter.CommitAsync(db, [Incidents.Resolved(IncidentKind.Email, id.ToString(), by.Name ?? "", now)], ct);
        clock.SignalOutbox(needed: true);
        return form;
    }

    /// <summary>Whose account the address is, while it acts for whom the email is about; null: they have left.</summary>
    private async Task<AppUser?> ReaderAsync(EmailMessage email, CancellationToken ct)
    {
        var normal = EmailAddress.Normalise(email.To);
        var user = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.NormalizedEmail == normal, ct);
        return user is null ? null
            : user.Kind == AccountKind.Council ? (user.CouncilRoles == CouncilRoles.None ? null : user)
            : await db.Memberships.AnyAsync(m => m.UserId == user.Id && (email.ProviderRef == "" || m.ProviderRef == email.ProviderRef), ct) ? user : null;
    }
}
