using Microsoft.EntityFrameworkCore;
using Npgsql;
using Portal.Domain;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Engine;

/// <summary>
/// The one door through which anything moves: load, check, change, journal, timers, outbox, commit. All or nothing.
/// Two people at once: one wins, and the other is told what happened. The same form twice has the effect of one.
/// </summary>
public sealed class WorkflowEngine(PortalDbContext db, Definitions definitions, WorkingCalendar calendar, EngineClock clock)
{
    /// <summary>Starts a workflow for a subject that waits in the context to be saved, and saves both.</summary>
    public async Task StartAsync(WorkflowSubject subject, Actor actor, Guid requestId, Func<Moving, Moving> tell, CancellationToken ct, StartMove? start = null)
    {
        var statements = Begin(subject, start, tell(new Moving(clock.Now)), actor, requestId);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.SaveChangesAsync(ct);
        await MoveWriter.CommitAsync(db, statements, ct);
        clock.RingOutbox(start?.Told is not null);
    }

    private IReadOnlyList<Statement> Begin(WorkflowSubject subject, StartMove? start, Moving move, Actor actor, Guid? requestId)
    {
        var rules = definitions.Latest(subject.Definition);
        var instance = new WorkflowInstance
        {
            Id = subject.Id,
            Definition = rules.Name,
            Version = rules.Version,
            Subject = subject.Title,
            ProviderRef = subject.ProviderRef,
            State = "",
            Since = move.At,
        };
        var first = start?.In is { } state ? rules.Starts.Single(s => s.Name == state) : rules.Start;
        var created = new MoveRule(start?.Name ?? "Create", first.Name, first.Name, first.Turn ?? Party.Portal, Form: null, start?.Told, "Created");
        return new MoveWriter(rules, calendar).Write(new Loaded<WorkflowInstance>(instance, instance, Save: null), created, actor, move, requestId);
    }

    /// <summary>Makes one move.</summary>
    /// <param name="move">Its name in the definition.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="request">For what, and by which form.</param>
    /// <param name="load">Finds the subject among those visible to the actor; null is "not found".</param>
    /// <param name="apply">Changes the subject by its own verb, and says what to keep.</param>
    /// <param name="ct">Stops it before it is committed.</param>
    /// <exception cref="Domain.Refusal">A named rule forbids it, or somebody was faster.</exception>
    internal Task<MoveResult> MoveAsync<TSubject>(
        string move,
        Actor actor,
        MoveRequest request,
        Func<Guid, CancellationToken, Task<Loaded<TSubject>?>> load,
        Action<Loaded<TSubject>, Moving> apply,
        CancellationToken ct)
        where TSubject : class
        => MoveAsync(move, actor, request, load, apply, isFirstTry: true, ct);

    private async Task<MoveResult> MoveAsync<TSubject>(
        string move,
        Actor actor,
        MoveRequest request,
        Func<Guid, CancellationToken, Task<Loaded<TSubject>?>> load,
        Action<Loaded<TSubject>, Moving> apply,
        bool isFirstTry,
        CancellationToken ct)
        where TSubject : class
    {
        // One transaction from the first look to the last line; BEGIN travels with the first statement.
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await load(request.SubjectId, ct) is not { } loaded)
        {
            return MoveResult.NotFound;
        }

        var rules = definitions.For(loaded.Instance);
        if (rules.Find(loaded.Instance.State, move, actor) is not { } rule)
        {
            return await ExplainAsync(rules, loaded.Instance, move, said: null, actor, request, ct);
        }

        var unseen = request.Seen < loaded.Instance.Seq ? await UnseenAsync(request, ct) : null;
        if (unseen is not null && await MadeAsync(request, ct) is null)
        {
            throw Meanwhile(rules, unseen);
        }

        var moving = new Moving(clock.Now);
        var stateBefore = loaded.Instance.State;
        var hadMore = db.ChangeTracker.HasChanges();
        try
        {
            apply(loaded, moving);
        }
        catch (Refusal) when (Made(request).FirstOrDefault() is { } made)
        {
            return Again(rules, made, move, said: null); // by the very form, so that it cannot be done again
        }

        if (unseen is not null)
        {
            return Again(rules, (await MadeAsync(request, ct))!, move, moving);
        }

        try
        {
            if (hadMore)
            {
                await db.SaveChangesAsync(ct);
            }

            IReadOnlyList<Statement> statements = new MoveWriter(rules, calendar).Write(loaded, rule, actor, moving, request.RequestId);
            if (moving.Begins is var (subject, start, first))
            {
                statements = [.. Begin(subject, start, first, actor, requestId: null), .. statements]; // the form made this move
            }

            await MoveWriter.CommitAsync(db, statements, ct);
        }
        catch (Exception e) when (IsRace(e))
        {
            await transaction.RollbackAsync(ct);
            db.ChangeTracker.Clear();
            var now = await load(request.SubjectId, ct);
            if (isFirstTry && !hadMore && now?.Instance.State == stateBefore && await MadeAsync(request, ct) is null)
            {
                // What was faster left everything as it was (a reminder): a person's move does not lose to that.
                await transaction.DisposeAsync();
                return await MoveAsync(move, actor, request, load, apply, isFirstTry: false, ct);
            }

            return now is null ? MoveResult.NotFound : await ExplainAsync(rules, now.Instance, move, moving, actor, request, ct);
        }

        clock.RingOutbox(rule.Told is not null || moving.Begins?.Start.Told is not null);
        return MoveResult.Done;
    }

    /// <summary>
    /// Whether somebody was faster: the journal's next line was taken, the same form came twice, or the subject was already
    /// decided.
    /// </summary>
    internal static bool IsRace(Exception e)
        => e is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.RestrictViolation }
            || (e is DbUpdateException && e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation });

    /// <summary>Why the move cannot be made (any more): the same form came before, somebody was faster, or it never was allowed.</summary>
    private async Task<MoveResult> ExplainAsync(
        WorkflowDefinition rules, WorkflowInstance instance, string move, Moving? said, Actor actor, MoveRequest request, CancellationToken ct)
    {
        var journal = db.Journal.AsNoTracking().Where(j => j.InstanceId == instance.Id);
        if (await MadeAsync(request, ct) is { } made)
        {
            return Again(rules, made, move, said);
        }

        var mine = rules.Moves.Any(m => m.Name == move && m.By.Includes(actor));
        var last = await journal.OrderByDescending(j => j.Seq).FirstAsync(ct);
        throw mine ? Meanwhile(rules, last) : new MoveNotPermitted(move, instance.State);
    }

    /// <summary>The same form again has the effect of one; another button of it, or other words in it, have not been heard.</summary>
    private static MoveResult Again(WorkflowDefinition rules, JournalEntry made, string move, Moving? said)
    {
        var isSame = made.Move == move && (said is null || (said.Words == made.Words && (!said.IsTyped || said.Data == made.Data)));
        return isSame ? MoveResult.AlreadyDone : throw new SentBefore(made, Past(rules, made));
    }

    private static MovedMeanwhile Meanwhile(WorkflowDefinition rules, JournalEntry last) => new(last, Past(rules, last));

    private static string Past(WorkflowDefinition rules, JournalEntry entry) => rules.Moves.FirstOrDefault(m => m.Name == entry.Move)?.Past ?? entry.Move;

    /// <summary>The latest move that a person made after the form was shown; reminders take nothing from anybody.</summary>
    private Task<JournalEntry?> UnseenAsync(MoveRequest request, CancellationToken ct)
        => db.Journal.AsNoTracking().Where(j => j.InstanceId == request.SubjectId && j.Seq > request.Seen && j.UserId != null).OrderByDescending(j => j.Seq).FirstOrDefaultAsync(ct);

    /// <summary>What this very form has done before.</summary>
    private Task<JournalEntry?> MadeAsync(MoveRequest request, CancellationToken ct) => Made(request).FirstOrDefaultAsync(ct);

    private IQueryable<JournalEntry> Made(MoveRequest request)
        => db.Journal.AsNoTracking().Where(j => j.InstanceId == request.SubjectId && j.RequestId == request.RequestId);
}
