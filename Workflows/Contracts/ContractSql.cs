using Portal.Domain.Contracts;
using Portal.Workflows.Engine;
using static Portal.Workflows.Engine.Statement;

namespace Portal.Workflows.Contracts;

/// <summary>How a contract document is written when it moves: everything that a move may change.</summary>
internal static class ContractSql
{
    public static Statement Save(DocumentToMove hand)
    {
        var d = hand.Document;
        return d.State == ContractState.Draft ? Draft(d) : Moved(d);
    }

    private static Statement Draft(ContractDocument d) => new(
        """
        update contract_documents set provider_ref = $2, service_ref = $3, ss_ref = $4, care_package_ref = $5, document_type = $6,
            file_id = $7, file_name = $8, format = $9, file_size = $10, sha256 = $11, updated_at = $12
        where id = $1 and state = 'Draft'
        """,
        P(d.Id),
        P(d.ProviderRef),
        P(d.ServiceRef),
        P(d.SsRef),
        Text(d.CarePackageRef),
        P(d.DocumentType),
        P(d.FileId),
        P(d.FileName),
        P(d.Format.ToString()),
        P(d.FileSize),
        P(d.Sha256),
        P(d.UpdatedAt));

    private static Statement Moved(ContractDocument d) => new(
        "update contract_documents set state = $2, updated_at = $3, published_at = $4, published_by = $5, decided_by = $6, reason = $7 where id = $1",
        P(d.Id),
        P(d.State.ToString()),
        P(d.UpdatedAt),
        At(d.PublishedAt),
        Text(d.PublishedBy),
        Text(d.DecidedBy),
        Text(d.Reason));
}
