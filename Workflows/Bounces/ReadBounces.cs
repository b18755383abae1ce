using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Domain.Bounces;
using Portal.Notifications.Delivery;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;
using static Portal.Workflows.Engine.Statement;

namespace Portal.Workflows.Bounces;

/// <summary>
/// Reads the reports of what reached nobody: marks the email, and opens a task for whoever looks after the provider, one for an address. What a
/// report led to and that it was read is one transaction, so that a host that is killed acts on none twice.
/// </summary>
public sealed class ReadBounces(IReportMailbox mailbox, IServiceScopeFactory scopes, OneByOne each, EngineClock clock)
{
    private static readonly ItemKind Reports = new("bounces", "report", "A message of the mailbox for reports could not be taken up");

    /// <summary>Reads what is new; null: no mailbox is set.</summary>
    public async Task<ReadBouncesResult?> RunAsync(CancellationToken ct)
    {
        if (!mailbox.IsSet)
        {
            return null;
        }

        var outcomes = new List<ReportOutcome>();
        await mailbox.ReadAsync(
            SeenAsync,
            async (id, report, token) =>
            {
                var taken = await each.DoAsync(Reports, [id], one => one, one => TakeAsync(one, report, token), token);
                outcomes.AddRange(taken);
                return taken is [not ReportOutcome.Unreadable]; // else it stays where it is
            },
            ct);
        return new ReadBouncesResult(outcomes.Count, outcomes.Count(o => o == ReportOutcome.Undeliverable), outcomes.Count(o => o == ReportOutcome.Unreadable));
    }

    private async Task<SeenReport> SeenAsync(string id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Set<ReadReport>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, ct);
        return found switch { null => SeenReport.New, { Outcome: ReportOutcome.Unreadable } => SeenReport.ToLeave, _ => SeenReport.ToMark };
    }

    /// <summary>Acts on one message, in one transaction with that it was read.</summary>
    /// <param name="id">Which no other message ever has.</param>
    /// <param name="report">What it says; null: it is no report that can be read.</param>
    /// <param name="ct">Stops it before it is committed.</param>
    public async Task<ReportOutcome> TakeAsync(string id, DeliveryReport? report, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var email = report is null ? null : await EmailAsync(db, report, ct);
        var outcome = report is null ? ReportOutcome.Unreadable : email is null ? ReportOutcome.NotOurs : report.HasFailed ? ReportOutcome.Undeliverable : ReportOutcome.NotFinal;
        List<Statement> statements = [Read(id, outcome, email?.Id)];
        if (outcome == ReportOutcome.Undeliverable)
        {
            statements.Add(Bounced(email!.Id, report!.Cause));
            if (!await db.Set<UnreachableAddress>().AnyAsync(a => a.Address == email.To && a.State == UnreachableState.Found, ct))
            {
                await OpenAsync(scope.ServiceProvider, email, report.Cause, statements, ct);
                return outcome;
            }
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await MoveWriter.CommitAsync(db, statements, ct);
        return outcome;
    }

    /// <summary>By our own Message-ID; a report that does not carry it is about the last email that left for that address.</summary>
    private static async Task<EmailMessage?> EmailAsync(PortalDbContext db, DeliveryReport report, CancellationToken ct)
        => report.EmailId is { } id ? await db.Emails.AsNoTracking().FirstOrDefaultAsync(e => e.Id == id && e.SentAt != null, ct)
            : report.Address is { } address ? await db.Emails.AsNoTracking().Where(e => e.To == address && e.SentAt != null).OrderByDescending(e => e.CreatedAt).FirstOrDefaultAsync(ct)
            : null;

    private async Task OpenAsync(IServiceProvider services, EmailMessage email, string cause, List<Statement> also, CancellationToken ct)
    {
        var db = services.GetRequiredService<PortalDbContext>();
        var now = clock.Now;
        var address = UnreachableAddress.Of(Guid.CreateVersion7(now), email.To, email.ToName, await ProviderAsync(db, email, ct), email.Id, cause, now);
        db.Add(address);
        var subject = new WorkflowSubject(address.Id, UnreachableWorkflow.DefinitionName, address.Title, address.ProviderRef, address.State, UnreachableWorkflow.LineOf(address));
        var made = new NewSubject(subject, m => m.Data(new { address.EmailId, address.Cause }), new StartMove(UnreachableWorkflow.Report, Notifies: null), also);
        await services.GetRequiredService<WorkflowEngine>().StartAsync(made, Actor.System, address.Id, ct);
    }

    /// <summary>Of whom the email speaks; else the one provider that its reader acts for.</summary>
    private static async Task<string> ProviderAsync(PortalDbContext db, EmailMessage email, CancellationToken ct)
    {
        if (email.ProviderRef.Length > 0)
        {
            return email.ProviderRef;
        }

        var normal = EmailAddress.Normalise(email.To);
        var theirs = await (from u in db.Users join m in db.Memberships on u.Id equals m.UserId where u.NormalizedEmail == normal select m.ProviderRef).Take(2).ToListAsync(ct);
        return theirs is [var only] ? only : "";
    }

    private Statement Read(string id, ReportOutcome outcome, Guid? emailId)
        => new("insert into read_reports (id, at, outcome, email_id) values ($1, $2, $3, $4)", P(id), P(clock.Now), P(outcome.ToString()), Id(emailId));

    private Statement Bounced(Guid emailId, string cause)
        => new("update emails set bounced_at = $2, bounced_because = $3 where id = $1 and bounced_at is null", P(emailId), P(clock.Now), P(cause));
}
