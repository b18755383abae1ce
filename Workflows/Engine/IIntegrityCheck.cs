using Portal.Workflows.Persistence;

namespace Portal.Workflows.Engine;

/// <summary>Holds the subjects of a feature's workflows against the journal. Every definition has one, found by its type.</summary>
internal interface IIntegrityCheck
{
    /// <summary>The names of the workflows whose subjects it looks at.</summary>
    IReadOnlyList<string> Definitions { get; }

    /// <summary>A sentence for each subject that is not what the journal says, is gone, or has no workflow.</summary>
    Task<List<string>> FindBreaksAsync(PortalDbContext db, CancellationToken ct);
}
