using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Engine;

/// <summary>What has happened to a subject before a form asks for a move: by that very form, or by somebody who was faster.</summary>
/// <param name="db">Holds the journal.</param>
/// <param name="rules">What the instance runs on.</param>
/// <param name="request">The form.</param>
/// <param name="actor">Who sent it.</param>
/// <param name="says">Puts what was typed into a move, where that can be told before its work is done.</param>
internal sealed class MoveHistory(PortalDbContext db, WorkflowDefinition rules, MoveRequest request, Actor actor, Action<MoveContext>? says)
{
    private IQueryable<JournalEntry> Entries => db.Journal.AsNoTracking().Where(j => j.InstanceId == request.SubjectId);

    /// <summary>Who has it, and whether it is on hold, changes nothing of what somebody decides; nor does what they are not told of.</summary>
    private string[] Quiet => [.. rules.MovesOfTheTask, .. Untold];

    /// <summary>What the actor is not told of: a provider, of the council's inner work.</summary>
    private string[] Untold => actor.ProviderRef is null ? [] : [.. rules.MovesOfTheCouncil];

    /// <summary>What this very form has done before.</summary>
    public Task<JournalEntry?> MadeAsync(CancellationToken ct) => Entries.FirstOrDefaultAsync(j => j.RequestId == request.RequestId, ct);

    /// <summary>The latest move that a person made after the form was shown; reminders take nothing from anybody (decision 57).</summary>
    public async Task<JournalEntry?> UnseenAsync(WorkflowInstance instance, CancellationToken ct)
        => request.Seen < instance.Seq
            ? await Entries.Where(j => j.Seq > request.Seen && j.UserId != null && !Quiet.Contains(j.Move)).OrderByDescending(j => j.Seq).FirstOrDefaultAsync(ct)
            : null;

    /// <summary>Why the move cannot be made (any more): the same form came before, somebody was faster, or it never was allowed.</summary>
    public async Task<MoveResult> ExplainAsync(WorkflowInstance instance, string move, MoveContext? said, CancellationToken ct)
    {
        if (await MadeAsync(ct) is { } made)
        {
            return Again(made, move, said, instance);
        }

        var mine = rules.Moves.Any(m => m.Name == move && m.By.Includes(actor)) || (rules.MovesOfTheTask.Contains(move, StringComparer.Ordinal) && rules.MayArrange(instance.State, move, actor));
        throw mine ? Meanwhile(await LastToldAsync(ct)) : new MoveNotPermitted(move, instance.State);
    }

    /// <summary>What happened last, as the actor may be told it; a reminder was never faster than anybody.</summary>
    private Task<JournalEntry> LastToldAsync(CancellationToken ct)
        => Entries.Where(j => !Untold.Contains(j.Move) && (j.UserId != null || j.From != j.To)).OrderByDescending(j => j.Seq).FirstAsync(ct);

    /// <summary>The same form again has the effect of one; another button of it, or other words in it, have not been heard (decision 68).</summary>
    /// <exception cref="SentBefore">It is the same form with something else in it.</exception>
    public MoveResult Again(JournalEntry made, string move, MoveContext? said, WorkflowInstance instance)
        => made.Move == move && IsSame(made, said, instance) ? MoveResult.AlreadyDone : throw new SentBefore(made, rules.Fact(made));

    private bool IsSame(JournalEntry made, MoveContext? said, WorkflowInstance instance)
    {
        if (said is not null)
        {
            return said.Words == made.Words && HasSameData(said);
        }

        // What the move's work itself adds to the words is not there without the work.
        return Typed(made) is { } typed ? (typed.Words ?? made.Words) == made.Words && HasSameData(typed) : !KeptWhatNobodyCanTell(made, instance);

        bool HasSameData(MoveContext heard) => !heard.IsFormData || heard.Json == made.Data;
    }

    /// <summary>
    /// A page of its own typed something that only the move's work can read, and the thing has moved on since: a second press of the same
    /// button comes at once, so this is somebody who went back to the page.
    /// </summary>
    private bool KeptWhatNobodyCanTell(JournalEntry made, WorkflowInstance instance)
        => made.Data is not null && instance.Seq > made.Seq && rules.Moves.Any(m => m.Name == made.Move && !m.HasForm && m.Page is not null);

    public MovedMeanwhile Meanwhile(JournalEntry last) => new(last, rules.Fact(last));

    /// <summary>What the form says by now, read as the move that it made read it; null: nothing, or nobody can tell.</summary>
    private MoveContext? Typed(JournalEntry made)
    {
        if (says is null || rules.Moves.FirstOrDefault(m => m.Name == made.Move && m.From == made.From) is not { } rule)
        {
            return null;
        }

        var context = new MoveContext(made.At, actor) { Rule = rule };
        says(context);
        return context.Words is null && !context.IsFormData ? null : context;
    }
}
