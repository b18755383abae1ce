using Microsoft.EntityFrameworkCore;
using Npgsql;
using Portal.Domain;
using Portal.Domain.Accounts;

namespace Portal.Workflows.Engine;

/// <summary>How things begin: once, by the form whose id they bear.</summary>
public sealed partial class WorkflowEngine
{
    /// <summary>
    /// Makes what a form asks for, and starts its workflow: once, however often the form comes. What is made bears the form's id.
    /// </summary>
    /// <param name="form">The form's own id.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="make">Leaves it in the context to be saved; null: there is nothing of the kind to make it for.</param>
    /// <param name="ct">Stops it before it is committed.</param>
    /// <param name="taken">What stands in its way, where somebody else was faster with something that can only be once; null: nothing can.</param>
    /// <returns>The form's id, or null where <paramref name="make"/> made nothing.</returns>
    /// <exception cref="Refusal">A named rule forbids it.</exception>
    internal async Task<Guid?> StartOnceAsync(Guid form, Actor actor, Func<Task<NewSubject?>> make, CancellationToken ct, Func<Exception, Task<Exception>>? taken = null)
    {
        if (await HasBegunAsync(form, actor, ct))
        {
            return form;
        }

        NewSubject? made;
        try
        {
            made = await make();
        }
        catch (Refusal)
        {
            if (await HasBegunAsync(form, actor, ct))
            {
                return form; // the very form was answered meanwhile, and took what it needs
            }

            throw;
        }

        if (made is null)
        {
            return null;
        }

        try
        {
            await StartAsync(made, actor, form, ct);
        }
        catch (Exception e) when (IsRace(e) || e.InnerException is PostgresException { SqlState: PostgresErrorCodes.RestrictViolation })
        {
            db.ChangeTracker.Clear();
            if (!await HasBegunAsync(form, actor, ct))
            {
                throw taken is null ? new InvalidOperationException("It could not be made, and nothing stands in its way.", e) : await taken(e);
            }
        }

        return form;
    }

    /// <summary>Starts a workflow for a subject that waits in the context to be saved, and saves both.</summary>
    /// <exception cref="MoveNotPermitted">The definition does not let this person begin one.</exception>
    internal Task StartAsync(NewSubject made, Actor actor, Guid requestId, CancellationToken ct) => StartAllAsync([(made, requestId)], actor, ct);

    /// <summary>Starts a workflow for each of several subjects that wait in the context, and saves all of them or none.</summary>
    /// <exception cref="MoveNotPermitted">A definition does not let this person begin one.</exception>
    internal async Task StartAllAsync(IReadOnlyList<(NewSubject Made, Guid RequestId)> all, Actor actor, CancellationToken ct)
    {
        var statements = new List<Statement>();
        foreach (var ((subject, tell, start, also), requestId) in all)
        {
            statements.AddRange([.. also ?? [], .. Begin(subject, start, tell(new MoveContext(clock.Now, actor)), actor, requestId)]);
            if (!definitions.Latest(subject.Definition).MayBegin(actor))
            {
                throw new MoveNotPermitted(NameOf(start), "not begun");
            }
        }

        await using (await db.Database.BeginTransactionAsync(ct))
        {
            await db.SaveChangesAsync(ct);
            await MoveWriter.CommitAsync(db, statements, ct);
        }

        together.Made(all.Any(s => s.Made.Start?.Notifies is not null));
        await followers.FollowAsync([.. all.Select(s => s.Made).Select(m => new FollowedMove(m.Subject.Definition, NameOf(m.Start), m.Subject.Id, m.Subject.ProviderRef, m.Subject))], ct);

        static string NameOf(StartMove? start) => start?.Name ?? StartMove.Create;
    }

    private IReadOnlyList<Statement> Begin(WorkflowSubject subject, StartMove? start, MoveContext move, Actor actor, Guid? requestId)
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
        var created = new MoveRule(start?.Name ?? StartMove.Create, first.Name, first.Name, first.Turn ?? Party.Portal, start?.Notifies, "Created");
        var loaded = new LoadedSubject<WorkflowSubject>(subject, instance, subject.State is { } own ? _ => own : null, Save: null);
        loaded.MustStandIn(first.Name, created.Name);
        return new MoveWriter(rules, calendar, together.Batch).Write(loaded, created, actor, move, requestId);
    }

    /// <summary>Whether the form made something before, for the actor's own side.</summary>
    private Task<bool> HasBegunAsync(Guid form, Actor actor, CancellationToken ct)
        => db.Instances.AnyAsync(i => i.Id == form && (actor.ProviderRef == null || i.ProviderRef == actor.ProviderRef), ct);
}
