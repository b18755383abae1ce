using Portal.Workflows.Engine;

namespace Portal.Workflows.Actions;

/// <summary>An action and what it is about.</summary>
internal sealed class RelatedActions : IRelatedInstances
{
    public string Sql =>
        """
        select a.id, 'Action about it' as how from actions a where a.subject_kind in ('Invoice', 'ContractDocument', 'PlacementReport') and a.subject_key = {0}::text
        union all
        select a.subject_key::uuid, 'What the action is about' from actions a where a.id = {0} and a.subject_key ~ '^[0-9a-f]{{8}}(-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}}$'
        """;
}
