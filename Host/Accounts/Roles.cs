using Portal.Domain.Accounts;
using Portal.Host.Look;
using Portal.Workflows.Accounts;

namespace Portal.Host.Accounts;

/// <summary>What a person may do, in words.</summary>
public static class Roles
{
    private static readonly (ProviderRoles Role, string Words)[] Provider =
    [
        (ProviderRoles.Signatory, "agree contract documents"),
        (ProviderRoles.Invoicing, "invoice"),
        (ProviderRoles.Actions, "write in actions"),
        (ProviderRoles.PortalAdministrator, "ask for portal access"),
    ];

    private static readonly (CouncilRoles Role, string Words)[] Council =
    [
        (CouncilRoles.Placements, "placements team"),
        (CouncilRoles.InvoiceAuthoriser, "authorise invoices"),
        (CouncilRoles.InvoiceFinaliser, "finalise invoices"),
        (CouncilRoles.Administrator, "administer the portal"),
        (CouncilRoles.Auditor, "read everything and move nothing"),
    ];

    /// <summary>"Read, agree contract documents, invoice".</summary>
    public static string Words(AccountPlace place)
    {
        IEnumerable<string> may = place.Provider is null
            ? Council.Where(r => place.Council.HasFlag(r.Role)).Select(r => r.Words)
            : ["read", .. Provider.Where(r => place.Roles.HasFlag(r.Role)).Select(r => r.Words)];
        return Sentence(may);
    }

    /// <summary>"Read, invoice": what somebody of a provider may do.</summary>
    public static string Words(ProviderRoles roles) => Sentence(["read", .. Provider.Where(r => roles.HasFlag(r.Role)).Select(r => r.Words)]);

    /// <summary>"Agree contract documents (Signatory)", for a list to choose from.</summary>
    public static string Choice(ProviderRoles role) => $"{Sentence([Provider.First(r => r.Role == role).Words])} ({role})";

    /// <summary>"Placements team (Placements)", for a list to choose from.</summary>
    public static string Choice(CouncilRoles role) => $"{Sentence([Council.First(r => r.Role == role).Words])} ({role})";

    /// <summary>"Placements team, authorise invoices".</summary>
    public static string Words(CouncilRoles roles) => Sentence(Council.Where(r => roles.HasFlag(r.Role)).Select(r => r.Words));

    private static string Sentence(IEnumerable<string> may)
    {
        var words = string.Join(", ", may);
        return words.Length == 0 ? "No role" : Text.Capital(words);
    }
}
