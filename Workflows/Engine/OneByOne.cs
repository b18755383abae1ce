using Microsoft.EntityFrameworkCore;
using Npgsql;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Engine;

/// <summary>
/// Does what a job does for many, one after the other: one that fails becomes an incident that names it, and the others go on; the run in which it
/// works resolves the incident. A database that is away is nobody's failure: it ends the run, which is made again whole.
/// </summary>
public sealed class OneByOne(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <param name="kind">What is done.</param>
    /// <param name="all">For each of these.</param>
    /// <param name="who">The provider or the person that it is; the work, where it is one.</param>
    /// <param name="work">Leaves nothing behind in the database where it fails.</param>
    /// <param name="ct">Stops it, which is no failure.</param>
    /// <param name="db">What the work reads and writes with, if it is one context for all: it forgets what a failure left in it.</param>
    /// <param name="instance">The piece of work that it is about, if any.</param>
    /// <returns>What came of those that did not fail.</returns>
    public async Task<List<T>> DoAsync<TItem, T>(
        ItemKind kind, IEnumerable<TItem> all, Func<TItem, string> who, Func<TItem, Task<T>> work, CancellationToken ct, PortalDbContext? db = null, Func<TItem, Guid?>? instance = null)
    {
        var done = new List<T>();
        HashSet<string>? open = null;
        foreach (var item in all)
        {
            open ??= await OpenAsync(kind, ct);
            var subject = kind.SubjectOf(who(item));
            try
            {
                done.Add(await OnceMoreAsync(() => work(item), db, ct));
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                db?.ChangeTracker.Clear();
                if (DatabaseUnavailable.Explains(e))
                {
                    await AnswersAsync(ct);
                }

                await FailedAsync(kind, who(item), e, instance?.Invoke(item), ct);
                continue;
            }

            if (open.Contains(subject))
            {
                await using var apart = await contexts.CreateDbContextAsync(ct);
                await Incidents.ResolveAsync(apart, IncidentKind.Item, subject, "The portal", clock.GetUtcNow(), ct);
            }
        }

        return done;
    }

    /// <summary>The same of what returns nothing.</summary>
    public Task DoAsync<TItem>(ItemKind kind, IEnumerable<TItem> all, Func<TItem, string> who, Func<TItem, Task> work, CancellationToken ct)
        => DoAsync(kind, all, who, item => WithoutResultAsync(() => work(item)), ct);

    /// <summary>Keeps that one could not be done.</summary>
    public Task FailedAsync(ItemKind kind, string who, Exception cause, Guid? instance, CancellationToken ct) => FailedAsync(kind, who, Incidents.WhyOf(cause), instance, ct);

    /// <inheritdoc cref="FailedAsync(ItemKind, string, Exception, Guid?, CancellationToken)"/>
    public async Task FailedAsync(ItemKind kind, string who, string cause, Guid? instance, CancellationToken ct)
    {
        await using var apart = await contexts.CreateDbContextAsync(ct);
        await Incidents.RecordAsync(apart, IncidentKind.Item, kind.SubjectOf(who), instance, $"{kind.Failed}: {cause.TrimEnd('.')}.", clock.GetUtcNow(), ct);
    }

    /// <summary>Those that could not be done, and have not been since.</summary>
    public async Task<HashSet<string>> UndoneAsync(ItemKind kind, CancellationToken ct)
        => (await OpenAsync(kind, ct)).Select(ItemKind.WhoOf).ToHashSet(StringComparer.Ordinal);

    /// <summary>A failure of what was tried; not of a database that is away, and not that somebody stops it.</summary>
    internal static bool IsItsOwn(Exception e) => e is not OperationCanceledException && !DatabaseUnavailable.Explains(e);

    /// <summary>What lost its connection, or was ended by the database for another's sake, is tried once more, where the database is there.</summary>
    internal async Task<T> OnceMoreAsync<T>(Func<Task<T>> work, PortalDbContext? db, CancellationToken ct)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when ((DatabaseUnavailable.Explains(e) || IsOverInAMoment(e)) && !ct.IsCancellationRequested)
        {
            db?.ChangeTracker.Clear();
            await AnswersAsync(ct);
        }

        return await work();
    }

    internal static async Task<bool> WithoutResultAsync(Func<Task> work)
    {
        await work();
        return true;
    }

    private static bool IsOverInAMoment(Exception e) => (e as PostgresException ?? e.InnerException as PostgresException) is { IsTransient: true };

    /// <exception cref="NpgsqlException">The database is away.</exception>
    private async Task AnswersAsync(CancellationToken ct)
    {
        await using var apart = await contexts.CreateDbContextAsync(ct);
        await apart.Database.ExecuteSqlAsync($"select", ct);
    }

    /// <summary>Few: asking costs each run one look, and those that work nothing.</summary>
    private async Task<HashSet<string>> OpenAsync(ItemKind kind, CancellationToken ct)
    {
        await using var apart = await contexts.CreateDbContextAsync(ct);
        var begin = kind.SubjectOf("");
        return [.. await apart.Incidents.Where(i => i.Kind == IncidentKind.Item && i.ResolvedAt == null && i.Subject.StartsWith(begin)).Select(i => i.Subject).ToListAsync(ct)];
    }
}
