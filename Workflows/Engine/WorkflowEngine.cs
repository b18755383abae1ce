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
public sealed partial class WorkflowEngine(PortalDbContext db, Definitions definitions, WorkingCalendar calendar, EngineClock clock, MoveFollowers followers, MovesTogether together)
{
    /// <summary>How often a move that goes beside others is tried where they are faster.</summary>
    private const int Tries = 5;

    /// <summary>Makes one move whose work reads nothing: <paramref name="apply"/> is only the subject's own verb.</summary>
    internal Task<MoveResult> MoveAsync<TSubject>(
        string move,
        Actor actor,
        MoveRequest request,
        Func<Guid, CancellationToken, Task<LoadedSubject<TSubject>?>> load,
        Action<LoadedSubject<TSubject>, MoveContext> apply,
        CancellationToken ct,
        Action<MoveContext>? says = null)
        where TSubject : class
        => MoveAsync(
            move,
            actor,
            request,
            load,
            (loaded, context) =>
            {
                apply(loaded, context);
                return Task.CompletedTask;
            },
            ct,
            says);

    /// <summary>Makes one move.</summary>
    /// <param name="move">Its name in the definition.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="request">For what, and by which form.</param>
    /// <param name="load">Finds the subject among those visible to the actor; null is "not found". Changes nothing.</param>
    /// <param name="apply">Changes the subject by its own verb, and says what to keep. It may read and write in
    /// the move's own transaction; it runs again where what was faster left everything as it was.</param>
    /// <param name="ct">Stops it before it is committed.</param>
    /// <param name="says">Puts what was typed into the move, before <paramref name="apply"/>; alone too, where the move cannot be made any more,
    /// so that the same form with other words in it is told from the same form again. Null: nothing was typed.</param>
    /// <exception cref="Refusal">A named rule forbids it, or somebody was faster.</exception>
    /// <exception cref="StatesDiffer">The subject stands elsewhere than the definition's arrow leads.</exception>
    internal async Task<MoveResult> MoveAsync<TSubject>(
        string move,
        Actor actor,
        MoveRequest request,
        Func<Guid, CancellationToken, Task<LoadedSubject<TSubject>?>> load,
        Func<LoadedSubject<TSubject>, MoveContext, Task> apply,
        CancellationToken ct,
        Action<MoveContext>? says = null)
        where TSubject : class
    {
        var asked = new AskedMove<TSubject>(move, actor, request, load, apply, says);
        MoveResult? result = null;
        for (var tried = 1; result is null; tried++)
        {
            result = await TryAsync(asked, tried, ct);
        }

        if (asked.Made is { } made)
        {
            await followers.FollowAsync(made, ct);
        }

        return result.Value;
    }

    /// <summary>
    /// Null where what was faster left everything as it was (a reminder), or the move goes beside whatever it was, so that it can be made after all.
    /// </summary>
    private async Task<MoveResult?> TryAsync<TSubject>(AskedMove<TSubject> asked, int tried, CancellationToken ct)
        where TSubject : class
    {
        // What the caller left in the context is saved with the move, and is gone where that is rolled back.
        var isWhole = !db.ChangeTracker.HasChanges();
        // One transaction from the first look to the last line; BEGIN travels with the first statement.
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await asked.Load(asked.Request.SubjectId, ct) is not { } loaded)
        {
            return MoveResult.NotFound;
        }

        var (rules, before) = (definitions.For(loaded.Instance), loaded.Instance.State);
        var history = new MoveHistory(db, rules, asked.Request, asked.Actor, asked.Says);
        if (rules.Find(before, asked.Move, asked.Actor) is not { } rule)
        {
            return await history.ExplainAsync(loaded.Instance, asked.Move, said: null, ct);
        }

        var unseen = rule.GoesBesideOthers ? null : await history.UnseenAsync(loaded.Instance, ct);
        var made = unseen is null ? null : await history.MadeAsync(ct) ?? throw history.Meanwhile(unseen);
        var context = new MoveContext(clock.Now, asked.Actor) { Rule = rule, From = asked.Request.From };
        asked.Says?.Invoke(context);
        try
        {
            await asked.Apply(loaded, context);
        }
        catch (Refusal)
        {
            if ((made ?? await history.MadeAsync(ct)) is { } byThisForm)
            {
                return history.Again(byThisForm, asked.Move, said: null, loaded.Instance); // so that it cannot be done again
            }

            throw;
        }

        if (made is not null)
        {
            return history.Again(made, asked.Move, context, loaded.Instance);
        }

        loaded.MustStandIn(rule.To, rule.Name);
        try
        {
            await CommitAsync(loaded, rules, rule, asked, context, ct);
        }
        catch (Exception e) when (IsRace(e))
        {
            await transaction.RollbackAsync(ct);
            db.ChangeTracker.Clear();
            var now = await asked.Load(asked.Request.SubjectId, ct);
            return now is null ? MoveResult.NotFound
                : isWhole && MayTryAgain(now.Instance) && await history.MadeAsync(ct) is null ? null
                : await history.ExplainAsync(now.Instance, asked.Move, context, ct);
        }

        asked.Made = new FollowedMove(rules.Name, rule.Name, loaded.Instance.Id, loaded.Instance.ProviderRef, loaded.Subject);
        together.Made(rule.Notifies is not null || context.Others.Count > 0 || context.Started?.Start.Notifies is not null);
        return MoveResult.Done;

        bool MayTryAgain(WorkflowInstance now) => rule.GoesBesideOthers ? tried < Tries : tried == 1 && now.State == before;
    }

    private async Task CommitAsync<TSubject>(LoadedSubject<TSubject> loaded, WorkflowDefinition rules, MoveRule rule, AskedMove<TSubject> asked, MoveContext context, CancellationToken ct)
        where TSubject : class
    {
        if (db.ChangeTracker.HasChanges())
        {
            await db.SaveChangesAsync(ct);
        }

        var statements = new MoveWriter(rules, calendar, together.Batch).Write(loaded, rule, asked.Actor, context, asked.Request.RequestId);
        if (context.Started is var (subject, start, first))
        {
            statements = [.. Begin(subject, start, first, asked.Actor, requestId: null), .. statements]; // the form made this move
        }

        await MoveWriter.CommitAsync(db, [.. context.Others.SelectMany(o => o), .. statements], ct);
    }

    /// <summary>Moves another subject with a move under way: both happen, or neither. It is told apart from that one in its own journal.</summary>
    /// <param name="with">The move under way.</param>
    /// <param name="move">The other's, by its name in the definition.</param>
    /// <param name="other">Loaded in the same transaction.</param>
    /// <param name="apply">Changes the other by its own verb.</param>
    /// <exception cref="MoveNotPermitted">Whoever makes the move under way may not make this one, or not from where the other stands.</exception>
    internal void MoveAlso<TSubject>(MoveContext with, string move, LoadedSubject<TSubject> other, Action<TSubject, MoveContext> apply)
        where TSubject : class
    {
        var (rules, state) = (definitions.For(other.Instance), other.Instance.State);
        var rule = rules.Find(state, move, with.By) ?? throw new MoveNotPermitted(move, state);
        var context = new MoveContext(with.At, with.By) { Rule = rule };
        apply(other.Subject, context);
        other.MustStandIn(rule.To, rule.Name);
        with.Others.Add(new MoveWriter(rules, calendar, together.Batch).Write(other, rule, with.By, context, requestId: null));
    }

    /// <summary>
    /// Whether somebody was faster: the journal's next line was taken, the same form came twice, or the subject was already
    /// decided.
    /// </summary>
    internal static bool IsRace(Exception e)
        => e is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.RestrictViolation }
            || (e is DbUpdateException && e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation });

    /// <summary>What the engine was asked for.</summary>
    private sealed record AskedMove<TSubject>(
        string Move,
        Actor Actor,
        MoveRequest Request,
        Func<Guid, CancellationToken, Task<LoadedSubject<TSubject>?>> Load,
        Func<LoadedSubject<TSubject>, MoveContext, Task> Apply,
        Action<MoveContext>? Says)
        where TSubject : class
    {
        /// <summary>What has happened, once it is committed.</summary>
        public FollowedMove? Made { get; set; }
    }
}
