using Portal.Workflows.Engine;

namespace Portal.Workflows.Contracts;

/// <summary>A document and the one in whose place it stands.</summary>
internal sealed class RelatedDocuments : IRelatedInstances
{
    public string Sql =>
        """
        select d.id, 'Stands in its place' as how from contract_documents d where d.replaces_id = {0}
        union all
        select d.replaces_id, 'In whose place it stands' from contract_documents d where d.id = {0} and d.replaces_id is not null
        """;
}
