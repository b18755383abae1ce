using Portal.Domain.Accounts;
using Portal.Host.Look;
using Portal.Workflows.Engine;
using Portal.Workflows.Work;

namespace Portal.Host.Work;

/// <summary>What happened to a record, the latest first, and what the reader may do with it now.</summary>
public sealed class WorkflowTimeline(InstanceReader instances)
{
    /// <summary>Null where there is no such record. The reader is known to see it. A provider is not told of drafts, of reminders inside the council, and of who of it has what.</summary>
    public Task<RecordStory?> ReadAsync(Guid id, Actor reader, CancellationToken ct) => ReadAsync(id, reader, fromTheStart: false, ct);

    /// <param name="id">The subject.</param>
    /// <param name="reader">Who asks.</param>
    /// <param name="fromTheStart">A provider may read what happened in the first state too: it was its own.</param>
    /// <param name="ct">Stops the question.</param>
    public async Task<RecordStory?> ReadAsync(Guid id, Actor reader, bool fromTheStart, CancellationToken ct)
    {
        if (await instances.StoryAsync(id, ct) is not var (instance, definition, journal))
        {
            return null;
        }

        var told = journal.Where(j => reader.IsCouncil
            || (!definition.IsOfTheCouncil(j) && (fromTheStart || (j.From is not null && j.To != definition.Start.Name)) && (j.From != j.To || j.UserId is not null)));
        return new RecordStory([.. told.Reverse().Select(j => Entry(definition, j))], definition.Permitted(instance.State, reader)) { Definition = definition, Instance = instance };
    }

    private static TimelineEntry Entry(WorkflowDefinition definition, JournalEntry entry)
        => new(entry.At, entry.UserName, entry.UserId is null ? null : entry.Organisation, definition.Fact(entry), entry.Words);
}
