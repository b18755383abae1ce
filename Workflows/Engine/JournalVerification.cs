using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Engine;

/// <summary>
/// Works every hash of the journal out again, in order, in constant memory: a changed, missing or added row, or an
/// instance whose last hash is not its journal's, is named; and so is what each feature's own check finds.
/// </summary>
public sealed class JournalVerification(PortalDbContext db)
{
    /// <summary>A sentence for each break found; nothing when the journal is whole.</summary>
    public async IAsyncEnumerable<string> FindBreaksAsync(Action<long> verified, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var count = 0L;
        JournalEntry? last = null;
        await foreach (var entry in db.Journal.AsNoTracking().OrderBy(j => j.InstanceId).ThenBy(j => j.Seq).AsAsyncEnumerable().WithCancellation(ct))
        {
            var before = last?.InstanceId == entry.InstanceId ? last : null;
            if (entry.Seq != (before?.Seq ?? 0) + 1)
            {
                yield return $"{entry.InstanceId}: entry {(before?.Seq ?? 0) + 1} is missing before entry {entry.Seq}.";
            }

            if (!entry.PreviousHash.AsSpan().SequenceEqual(before?.Hash ?? []))
            {
                yield return $"{entry.InstanceId}: entry {entry.Seq} does not follow from the one before it.";
            }

            if (!entry.Hash.AsSpan().SequenceEqual(JournalHash.Of(entry)))
            {
                yield return $"{entry.InstanceId}: entry {entry.Seq} was changed after it was written.";
            }

            last = entry;
            verified(++count);
        }

        var strays =
            from i in db.Instances
            where !db.Journal.Any(j => j.InstanceId == i.Id && j.Seq == i.Seq && j.Hash == i.LastHash && j.To == i.State)
                || db.Journal.Any(j => j.InstanceId == i.Id && j.Seq > i.Seq)
            select i.Id;
        await foreach (var id in strays.AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return $"{id}: the instance does not stand where its journal ends.";
        }

        foreach (var check in IntegrityChecks.All)
        {
            foreach (var sentence in await check.FindBreaksAsync(db, ct))
            {
                yield return sentence;
            }
        }
    }
}
