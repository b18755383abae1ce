using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Engine;

/// <summary>
/// Writes one move in one round trip, and commits the context's transaction with it: instance, subject, journal, timer,
/// outbox. Statements rather than tracked entities: measured, tracking costs more than all of the database's
/// work (decision 3).
/// </summary>
/// <param name="rules">The definition.</param>
/// <param name="calendar">Working days.</param>
/// <param name="batch">The moves that this one is made with; null: it is made alone.</param>
/// <param name="isWhole">Whether all of them are made in this transaction, so that what is to be told waits for no other.</param>
internal sealed class MoveWriter(WorkflowDefinition rules, WorkingCalendar calendar, Guid? batch = null, bool isWhole = false)
{
    /// <summary>What writes the move down, to be handed to <see cref="CommitAsync"/>.</summary>
    public IReadOnlyList<Statement> Write<TSubject>(LoadedSubject<TSubject> loaded, MoveRule rule, Actor actor, MoveContext move, Guid? requestId)
        where TSubject : class
    {
        var instance = loaded.Instance;
        var from = instance.Seq == 0 ? null : instance.State;
        var entered = from != rule.To;
        var (since, team) = (instance.Since, instance.Team);
        var isForOthers = entered && Enter(instance, rules.State(rule.To), move.At) && move.Assigned is null;
        Tell(loaded, rule, actor, move);
        var isDueAnew = FromTheSubject(instance, move);

        var entry = Keep(instance, from, rule, actor, move, requestId);
        var row = EngineSql.Instance(instance, isForOthers ? rules.KeeperIn(rule.To) : null);
        List<Statement> statements = [row, .. Subject(loaded), EngineSql.Journal(entry), .. Timers(instance, from, rule, entered, isDueAnew, move.At)];
        if (entered)
        {
            statements.Add(EngineSql.StateChange(Change(entry, instance, from is null ? null : since, from is null ? instance.Team : team)));
        }

        if (rule.Notifies is { } kind)
        {
            statements.Add(EngineSql.Outbox(Guid.CreateVersion7(move.At), entry, kind, instance.ProviderRef, batch, batch is null || isWhole ? move.At : move.At + MovesTogether.Patience));
        }

        return statements;
    }

    /// <summary>Whether others of the council see to it from now on, so that a rule may say which of them.</summary>
    private bool Enter(WorkflowInstance instance, StateRule state, DateTimeOffset at)
    {
        instance.State = state.Name;
        instance.Since = at;
        instance.TurnKind = state.Turn?.Kind ?? TurnKind.Nobody;
        instance.Turn = state.Turn?.Name;
        instance.DueAt = state.DueWorkingDays is { } days ? calendar.DueAfter(at, days) : null;
        instance.EndedAt = state.IsEnd ? at : null;
        (instance.HeldUntil, instance.HeldBecause) = (null, null);
        var team = state.IsEnd && instance.Team.Length > 0 ? instance.Team : rules.KeeperIn(state.Name) is { HasInboxes: false } keeper ? keeper.Name : instance.Team;
        if ((state.Turn?.Kind != TurnKind.Team && instance.Team.Length > 0) || team == instance.Team)
        {
            return false;
        }

        (instance.Team, instance.OwnerId) = (team, null);
        return true;
    }

    /// <summary>What lists of tasks say of it, and what its provider should read.</summary>
    private void Tell<TSubject>(LoadedSubject<TSubject> loaded, MoveRule rule, Actor actor, MoveContext move)
        where TSubject : class
    {
        var instance = loaded.Instance;
        if ((loaded.Subject is WorkflowSubject begun ? begun.Line : rules.LineOf(loaded.Subject)) is { } line)
        {
            (instance.Client, instance.Money, instance.Note) = (line.Client ?? instance.Client, line.Money, line.ShortNote);
        }

        if (actor.ProviderRef is not null)
        {
            (instance.HeldUntil, instance.HeldBecause) = (null, null); // what it waited for has come, or something else
        }

        if (rule.NewsFor is not null)
        {
            (instance.News, instance.NewsAt) = (rule.Name, move.At);
        }
        else if (instance.TurnKind == TurnKind.Provider)
        {
            (instance.News, instance.NewsAt) = (null, null);
        }
    }

    /// <summary>Takes over when it is due and with whom it lies, where the subject says so; whether the due date is another than before.</summary>
    private static bool FromTheSubject(WorkflowInstance instance, MoveContext move)
    {
        if (move.Assigned is var (team, owner))
        {
            (instance.Team, instance.OwnerId) = (team, owner);
        }

        if (instance.EndedAt is not null || move.Due is not { } due || due == instance.DueAt)
        {
            return false;
        }

        instance.DueAt = due;
        return true;
    }

    private static JournalEntry Keep(WorkflowInstance instance, string? from, MoveRule rule, Actor actor, MoveContext move, Guid? requestId)
    {
        var entry = new JournalEntry
        {
            InstanceId = instance.Id,
            Seq = ++instance.Seq,
            At = move.At,
            Move = rule.Name,
            From = from,
            To = rule.To,
            UserId = actor.UserId,
            UserName = actor.Name,
            Organisation = actor.Organisation,
            ProviderRef = actor.ProviderRef,
            Words = move.Words,
            Data = move.Json,
            RequestId = requestId,
            PreviousHash = instance.LastHash,
        };
        entry.Hash = instance.LastHash = JournalHash.Of(entry);
        return entry;
    }

    private static StateChange Change(JournalEntry entry, WorkflowInstance instance, DateTimeOffset? since, string team) => new()
    {
        InstanceId = entry.InstanceId,
        Seq = entry.Seq,
        Definition = instance.Definition,
        From = entry.From,
        Move = entry.Move,
        To = entry.To,
        ProviderRef = instance.ProviderRef,
        Team = team,
        Since = since,
        At = entry.At,
    };

    private static IEnumerable<Statement> Subject<TSubject>(LoadedSubject<TSubject> loaded)
        where TSubject : class
        => loaded.Save is { } save ? [save(loaded.Subject)] : [];

    /// <summary>
    /// One timer waits at a time (decision 6): the next one of the state, counted from when the state was entered or from the due date.
    /// Leaving the state ends whichever waits; a reminder ends itself.
    /// </summary>
    private IEnumerable<Statement> Timers(WorkflowInstance instance, string? from, MoveRule rule, bool entered, bool isDueAnew, DateTimeOffset now)
    {
        if (!entered && !isDueAnew && rules.Timers.All(t => t.Move != rule.Name))
        {
            yield break;
        }

        if (rules.Timers.Any(t => t.State == from))
        {
            yield return EngineSql.TimerDone(instance.Id);
        }

        if (rules.NextTimer(rule.To, entered ? null : rule.Name) is { } next)
        {
            yield return EngineSql.Timer(instance.Id, next.Move, calendar.DueAfter(instance.Since, next.WorkingDays));
        }
        else if (NextBeforeOrAfterDue(instance, rule, entered || isDueAnew, now) is var (move, at))
        {
            yield return EngineSql.Timer(instance.Id, move, at);
        }
    }

    /// <summary>
    /// The next that counts from the due date. Where the date is new, what lies in the past is left out; after a reminder the
    /// one that follows it comes in any case, however late the portal itself is (decision 46).
    /// </summary>
    private (string Move, DateTimeOffset At)? NextBeforeOrAfterDue(WorkflowInstance instance, MoveRule rule, bool isNew, DateTimeOffset now)
    {
        if (instance.DueAt is not { } due)
        {
            return null;
        }

        var here = rules.Timers.Where(t => t.State == rule.To && t.CountsFromDue).ToList();
        var done = isNew ? null : here.Find(t => t.Move == rule.Name);
        return here.Select(t => (Timer: t, At: calendar.AroundDue(due, t.WorkingDays)))
            .Where(t => done is null ? t.At > now : t.Timer.WorkingDays > done.WorkingDays)
            .OrderBy(t => t.Timer.WorkingDays)
            .Select(t => ((string, DateTimeOffset)?)(t.Timer.Move, t.At))
            .FirstOrDefault();
    }

    /// <summary>Runs the statements and commits, in one round trip.</summary>
    /// <exception cref="PostgresException">
    /// Another move was faster: the update of the instance waited for it and found nothing, so the journal's line was taken
    /// already, and everything was rolled back.
    /// </exception>
    public static async Task CommitAsync(PortalDbContext db, IReadOnlyList<Statement> statements, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction)db.Database.CurrentTransaction!.GetDbTransaction());
        foreach (var (sql, parameters) in statements)
        {
            var command = new NpgsqlBatchCommand(sql);
            foreach (var parameter in parameters)
            {
                command.Parameters.Add(parameter);
            }

            batch.BatchCommands.Add(command);
        }

        // Travels along: a statement that fails keeps those after it, and so the commit, from running.
        batch.BatchCommands.Add(new NpgsqlBatchCommand("commit"));
        await batch.ExecuteNonQueryAsync(ct);
    }
}
