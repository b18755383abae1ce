using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Invoices;
using Portal.Notifications.Invoices;
using Portal.Workflows.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Invoices.OwedBack;

/// <summary>Who hears of money that is owed back, and what.</summary>
internal sealed class OwedBackEmails(PortalDbContext db, Recipients people) : IMoveEmails
{
    public const string Asked = "owed-back-asked";

    /// <summary>All kinds that <see cref="WriteAsync"/> knows.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Asked];

    public async Task<IReadOnlyList<AddressedEmail>> WriteAsync(string kind, Guid id, CancellationToken ct)
    {
        var owed = await db.Set<OwedBalance>().AsNoTracking().SingleAsync(o => o.Id == id, ct);
        if (owed.State != OwedBalanceState.Asked)
        {
            return []; // taken or settled between the move and its email: nobody is bothered
        }

        var provider = await db.Providers.Where(p => p.Ref == owed.ProviderRef).Select(p => p.Name).SingleAsync(ct);
        return AddressedEmail.ToEach(
            await people.OfProviderAsync(owed.ProviderRef, ProviderRoles.Invoicing, ct),
            new OwedBackEmail(owed.Id, owed.Number, owed.OfCreditNote, provider, owed.Amount),
            $"a person for invoicing of {provider}");
    }
}
