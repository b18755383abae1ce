using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Notifications;
using Portal.Notifications.Links;
using Portal.Notifications.Tasks;
using Portal.Workflows.Accounts;
using Portal.Workflows.Audit;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Tasks;

/// <summary>Asks a provider, by one email to those of its people who can do some of it, for everything that waits for it.</summary>
public sealed class ChaseProvider(PortalDbContext db, TaskKinds kinds, CouncilTasks tasks, AuditTrail audit, Sender sender, EngineClock clock)
{
    /// <summary>Tells our advisory locks of chased providers from others of 64 bits ("chase" in ASCII).</summary>
    private const long Lock = 0x6368617365;

    private static readonly string Kind = EmailTopic.Of(typeof(TasksWaitingEmail))!.Kind;

    private DbSet<ProviderChase> Chased => db.Set<ProviderChase>();

    /// <param name="actor">Somebody of the council.</param>
    /// <param name="by">The same for the audit list.</param>
    /// <param name="form">The form: sent twice, it asks once.</param>
    /// <param name="seen">When it was shown: whoever a colleague asked since is not asked again.</param>
    /// <param name="providerRef">The provider.</param>
    /// <param name="ct">Stops it before it is committed.</param>
    /// <returns>What became of it; null: there is no such provider.</returns>
    public async Task<ChaseResult?> HandleAsync(Actor actor, AuditedBy by, Guid form, DateTimeOffset seen, string providerRef, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({providerRef}, {Lock}))", ct);
        if (await db.Providers.Where(p => p.Ref == providerRef).Select(p => p.Name).FirstOrDefaultAsync(ct) is not { } name)
        {
            return null;
        }

        var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{form}|{providerRef}"))[..16]);
        if (await Chased.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, ct) is { } before)
        {
            return new ChaseResult(name, ChaseOutcome.Sent, before.Tasks);
        }

        var waiting = await tasks.In(actor, QueueKind.Providers).Where(i => i.ProviderRef == providerRef).OrderBy(i => i.DueAt).ThenBy(i => i.Since).ThenBy(i => i.Id).ToListAsync(ct);
        if (waiting.Count == 0)
        {
            return new ChaseResult(name, ChaseOutcome.NothingWaits, 0);
        }

        if (await Chased.AnyAsync(c => c.ProviderRef == providerRef && c.At > seen, ct))
        {
            return new ChaseResult(name, ChaseOutcome.ChasedMeanwhile, waiting.Count);
        }

        var readers = await ReadersAsync(providerRef, name, waiting, ct);
        if (readers.Count == 0)
        {
            return new ChaseResult(name, ChaseOutcome.NobodyToTell, waiting.Count);
        }

        var now = clock.Now;
        var email = EmailOf(actor, name, waiting);
        await new EmailPreferences(db, sender).ApplyAsync([.. readers.Select(r => new AddressedEmail(email, r))], new EmailAbout(waiting[0].Id, Seq: null, providerRef, form), now, ct);
        Chased.Add(new ProviderChase
        {
            Id = id,
            ProviderRef = providerRef,
            At = now,
            ById = actor.UserId!.Value,
            By = actor.Name,
            Tasks = waiting.Count,
            Listed = [.. email.Items.Select(Said)],
            Readers = [.. readers.Select(r => r.Email!)],
        });
        await db.SaveChangesAsync(ct);
        await audit.RecordAsync(AuditKind.ProviderChased, by, providerRef, $"{waiting.Count}: {string.Join("; ", email.Items.Select(Said))}", ct);
        await transaction.CommitAsync(ct);
        clock.SignalOutbox(needed: true);
        return new ChaseResult(name, ChaseOutcome.Sent, waiting.Count);
    }

    /// <summary>Everybody of the provider whose turn some of it is, and who did not choose to hear of nothing.</summary>
    private async Task<List<AppUser>> ReadersAsync(string providerRef, string provider, List<WorkflowInstance> waiting, CancellationToken ct)
    {
        var states = waiting.Select(i => TaskKinds.Key(i.Definition, i.State)).ToHashSet(StringComparer.Ordinal);
        var members = await (
            from m in db.Memberships
            join u in db.Users on m.UserId equals u.Id
            where m.ProviderRef == providerRef && !db.EmailChoices.Any(c => c.UserId == u.Id && c.Kind == Kind && c.Pace == EmailPace.Off)
            orderby u.Email
            select new { User = u, m.Roles }).AsNoTracking().ToListAsync(ct);
        return [.. members.Where(m => kinds.StatesOf(Actor.ForProvider(m.User.Id, m.User.Name, providerRef, provider, m.Roles)).Any(states.Contains)).Select(m => m.User)];
    }

    /// <summary>References alone: what a line's note says may name a child.</summary>
    private TasksWaitingEmail EmailOf(Actor actor, string provider, List<WorkflowInstance> waiting)
    {
        var items = waiting.GroupBy(i => kinds.WordsOf(i.Definition, i.Version, i.State))
            .SelectMany(kind => kind.Select(i => new EmailItem(Line(i), TaskLinks.Task(i.Id), kind.Key.Many))).ToList();
        return new TasksWaitingEmail(provider, $"{actor.Name} of {actor.Organisation}", [.. items.Take(TasksWaitingEmail.MaxItems)], Math.Max(0, items.Count - TasksWaitingEmail.MaxItems));
    }

    private static string Line(WorkflowInstance task)
        => task.DueAt is { } due ? $"{task.Subject}, due {LondonTime.DateOf(due).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}" : task.Subject;

    private static string Said(EmailItem item) => $"{item.Under}: {item.Text}";
}
