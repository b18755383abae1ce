using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Domain.Teams;
using Portal.Workflows.Accounts;
using Portal.Workflows.Actions;
using Portal.Workflows.Audit;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Tasks;

/// <summary>Gives everything that somebody has to a colleague: a move for each, so one that is refused leaves the others done.</summary>
public sealed class HandOverWork(PortalDbContext db, TeamLeads leads, CouncilTasks tasks, AssignTask assign, Absences absences, AuditTrail audit)
{
    /// <summary>What is handed over at once, at most.</summary>
    public const int Most = 500;

    /// <summary>Everything that somebody has, what is due first on top.</summary>
    public Task<List<Guid>> OpenOfAsync(Actor actor, Guid person, CancellationToken ct)
        => tasks.In(actor, QueueKind.All).Where(i => i.OwnerId == person).OrderBy(i => i.DueAt).ThenBy(i => i.Id).Select(i => i.Id).Take(Most).ToListAsync(ct);

    /// <param name="actor">The person themselves, their lead, or an administrator.</param>
    /// <param name="by">The same for the audit list.</param>
    /// <param name="form">The form: sent twice, each task moves once.</param>
    /// <param name="from">Whose work it is.</param>
    /// <param name="to">Who gets it.</param>
    /// <param name="chosen">The tasks that the form showed.</param>
    /// <param name="ct">Stops it between two of them.</param>
    /// <exception cref="OnlyALeadArranges">The work is that of a team that somebody else leads.</exception>
    /// <exception cref="DelegateIsNotPossible">Nobody, the same person, or somebody who is away.</exception>
    public async Task<HandOver> HandleAsync(Actor actor, AuditedBy by, Guid form, Guid from, Guid? to, IReadOnlyCollection<Guid> chosen, CancellationToken ct)
    {
        await leads.MustArrangeAsync(actor, from, ct);
        if (to is not { } owner || (await absences.ColleaguesAsync(from, ct)).FirstOrDefault(c => c.Id == owner) is not { Name: { } name })
        {
            throw new DelegateIsNotPossible();
        }

        var (done, anew, left) = (0, 0, new List<string>());
        foreach (var task in chosen.Distinct().Take(Most))
        {
            try
            {
                var result = await assign.HandleAsync(actor, MoveRequest.OneOfMany(task, form.ToString()), owner, ct, from);
                (done, anew) = (done + (result == MoveResult.NotFound ? 0 : 1), anew + (result == MoveResult.Done ? 1 : 0));
            }
            catch (Refusal refusal)
            {
                left.Add(Why(refusal, name));
            }
        }

        if (anew > 0)
        {
            var emails = await db.Users.Where(u => u.Id == from || u.Id == owner).ToDictionaryAsync(u => u.Id, u => u.Email, ct);
            await audit.RecordAsync(AuditKind.WorkHandedOver, by, emails[from], $"{anew} to {emails[owner]}", ct);
        }

        return new HandOver(done, [.. left.CountBy(why => why).Select(g => (g.Key, g.Value))]);
    }

    /// <summary>What somebody had who leaves goes back to its teams, each by a move of its own.</summary>
    public async Task GiveBackAsync(Actor actor, Guid leaver, CancellationToken ct)
    {
        foreach (var task in await tasks.In(actor, QueueKind.All).Where(i => i.OwnerId == leaver).Select(i => i.Id).ToListAsync(ct))
        {
            try
            {
                await assign.HandleAsync(actor, new MoveRequest(task, Guid.NewGuid()), owner: null, ct, leaver);
            }
            catch (Exception e) when (e is MovedMeanwhile or MoveNotPermitted or AssigneeChangedMeanwhile or TaskIsSomebodyElses)
            {
                // Ended, or somebody else's, meanwhile.
            }
        }
    }

    /// <summary>The reason as whoever hands over many reads it, behind their number.</summary>
    private static string Why(Refusal refusal, string receiver) => refusal switch
    {
        OwnerIsNotOfTheTeam or TeamIsUnknown => $"{receiver} does not belong to the team",
        TaskIsSomebodyElses or AssigneeChangedMeanwhile => "a colleague has taken it on meanwhile",
        MoveNotPermitted => "you do not belong to the team",
        _ => refusal.Message,
    };
}
