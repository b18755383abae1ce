using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Domain.Contracts;
using Portal.Workflows.Actions;

namespace Portal.Workflows.Contracts;

/// <summary>Contract documents that an action can be about: a draft is known to the council alone.</summary>
internal sealed class ContractsOfActions(ContractQueries contracts) : IActionSubjects
{
    public SubjectKind Kind => SubjectKind.ContractDocument;

    public async Task<ActionSubject?> FindAsync(Actor actor, string key, CancellationToken ct)
        => Guid.TryParse(key, CultureInfo.InvariantCulture, out var id)
            && await contracts.VisibleTo(actor).Where(d => d.Id == id && d.State != ContractState.Draft)
                .Select(d => new { d.DocumentType, d.SsRef, d.ProviderRef }).FirstOrDefaultAsync(ct) is { } document
            ? new ActionSubject(Kind, key, $"{document.DocumentType}, {document.SsRef} (Contract document)", document.ProviderRef)
            : null;
}
