using Portal.Domain.Accounts;

namespace Portal.Workflows.Overviews;

/// <summary>What a provider lacks before it can agree, invoice and be paid; each as a sentence that says who sees to it.</summary>
public static class ProviderChecklist
{
    public static IReadOnlyList<string> Missing(ProviderOverview found) =>
    [
        .. Where(found.Provider.Email is null && found.Provider.Phone is null, "An email address or a telephone number: the case system, or a change request"),
        .. Where(found.Services == 0, "A service: the case system"),
        .. Where(found.Contracts.Count == 0, "A contract: the case system"),
        .. Where(found.LineItems == 0, "A care package line item: the case system"),
        .. Where(found.Provider.FirstPeriod is null, "A first period, without which nothing is invoiced: the case system"),
        .. Where(!Has(found, ProviderRoles.Signatory), "Somebody who agrees contract documents"),
        .. Where(!Has(found, ProviderRoles.Invoicing), "Somebody who invoices"),
        .. Where(!Has(found, ProviderRoles.PortalAdministrator), "A portal administrator, who asks for the others"),
        .. Where(found.Users.Count > 0 && found.Users.All(u => u.LastSignIn is null), "A first sign-in: invite its users, or ask whether their emails came"),
    ];

    private static bool Has(ProviderOverview found, ProviderRoles role) => found.Users.Any(u => u.Roles.HasFlag(role));

    private static IEnumerable<string> Where(bool isMissing, string sentence) => isMissing ? [sentence] : [];
}
