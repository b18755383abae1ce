using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Contracts;
using Portal.Notifications;
using Portal.Notifications.Contracts;
using Portal.Workflows.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Contracts;

/// <summary>Who hears of a contract document's moves, and what.</summary>
internal sealed class ContractEmails(PortalDbContext db, Recipients people) : IMoveEmails
{
    public const string Published = "contract-published";
    public const string Agreed = "contract-agreed";
    public const string Rejected = "contract-rejected";
    public const string Withdrawn = "contract-withdrawn";
    public const string RemindSignatories = "contract-reminder-signatories";
    public const string RemindPlacements = "contract-reminder-placements";

    /// <summary>All kinds that <see cref="WriteAsync"/> knows.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Published, Agreed, Rejected, Withdrawn, RemindSignatories, RemindPlacements];

    public async Task<IReadOnlyList<AddressedEmail>> WriteAsync(string kind, Guid documentId, CancellationToken ct)
    {
        var document = await db.ContractDocuments.AsNoTracking().SingleAsync(d => d.Id == documentId, ct);
        var service = await db.Services.Where(s => s.Ref == document.ServiceRef).Select(s => s.Name).SingleAsync(ct);
        var provider = await db.Providers.Where(p => p.Ref == document.ProviderRef).Select(p => p.Name).SingleAsync(ct);
        var facts = new ContractFacts(document.Id, document.DocumentType, document.SsRef, service, provider);
        if (kind is RemindSignatories or RemindPlacements && document.State != ContractState.Published)
        {
            return []; // decided between the reminder's move and its email: nobody is bothered
        }

        PortalEmail email = kind switch
        {
            Published => new ContractPublishedEmail(facts),
            Agreed => new ContractAgreedEmail(facts, document.DecidedBy!),
            Rejected => new ContractRejectedEmail(facts, document.DecidedBy!),
            Withdrawn => new ContractWithdrawnEmail(facts),
            RemindSignatories => new ContractReminderEmail(facts),
            RemindPlacements => new ContractUndecidedEmail(facts),
            _ => throw new InvalidOperationException($"No email is written for '{kind}'."),
        };
        return kind is Published or Withdrawn or RemindSignatories
            ? AddressedEmail.ToEach(await people.OfProviderAsync(document.ProviderRef, ProviderRoles.Signatory, ct), email, $"a signatory of {provider}")
            : AddressedEmail.ToEach(await people.OfTaskAsync(documentId, CouncilRoles.Placements, ct), email, "the placements team");
    }
}
