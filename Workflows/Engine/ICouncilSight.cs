using System.Linq.Expressions;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Engine;

/// <summary>
/// What the council does not see of a workflow, although it runs: what a provider keeps to itself until it sends it. Said by the feature whose
/// subjects they are, as its <c>VisibleTo</c> says it of them. Found by its type.
/// </summary>
internal interface ICouncilSight
{
    /// <summary>Whether the council sees an instance; true for those of other workflows.</summary>
    Expression<Func<WorkflowInstance, bool>> Of(PortalDbContext db);
}
