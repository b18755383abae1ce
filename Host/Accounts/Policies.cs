using Microsoft.AspNetCore.Authorization;
using Portal.Domain.Accounts;
using Portal.Host.Look;

namespace Portal.Host.Accounts;

/// <summary>
/// The first lock on every door: may this kind of person do such a thing at all? Each page names one of these (or
/// anonymous access); whether a thing is theirs is the second lock, <c>VisibleTo</c>.
/// </summary>
public static class Policies
{
    /// <summary>Anybody with an account.</summary>
    public const string SignedIn = nameof(SignedIn);

    /// <summary>Council staff with at least one role: somebody who lost all of them has left.</summary>
    public const string CouncilUser = nameof(CouncilUser);

    /// <summary>The placements team.</summary>
    public const string Placements = nameof(Placements);

    public const string InvoiceAuthoriser = nameof(InvoiceAuthoriser);

    public const string InvoiceFinaliser = nameof(InvoiceFinaliser);

    public const string CouncilAdministrator = nameof(CouncilAdministrator);

    /// <summary>A member of the provider that was chosen for this session; every member may read.</summary>
    public const string ProviderUser = nameof(ProviderUser);

    /// <summary>Agrees and rejects contract documents for the chosen provider.</summary>
    public const string Signatory = nameof(Signatory);

    public const string ProviderInvoicing = nameof(ProviderInvoicing);

    public const string ProviderActions = nameof(ProviderActions);

    public const string PortalAdministrator = nameof(PortalAdministrator);

    /// <summary>Adds all of them.</summary>
    public static void AddTo(AuthorizationOptions options)
    {
        options.AddPolicy(SignedIn, p => p.RequireAuthenticatedUser());
        options.AddPolicy(CouncilUser, Council);
        options.AddPolicy(Placements, p => Council(p, CouncilRoles.Placements));
        options.AddPolicy(InvoiceAuthoriser, p => Council(p, CouncilRoles.InvoiceAuthoriser));
        options.AddPolicy(InvoiceFinaliser, p => Council(p, CouncilRoles.InvoiceFinaliser));
        options.AddPolicy(CouncilAdministrator, p => Council(p, CouncilRoles.Administrator));
        options.AddPolicy(ProviderUser, Provider);
        options.AddPolicy(Signatory, p => Provider(p, ProviderRoles.Signatory));
        options.AddPolicy(ProviderInvoicing, p => Provider(p, ProviderRoles.Invoicing));
        options.AddPolicy(ProviderActions, p => Provider(p, ProviderRoles.Actions));
        options.AddPolicy(PortalAdministrator, p => Provider(p, ProviderRoles.PortalAdministrator));

        // A page that forgot to name its policy is closed to strangers rather than open to all.
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
    }

    private static void Council(AuthorizationPolicyBuilder policy)
        => policy.RequireClaim(PortalClaims.Kind, nameof(AccountKind.Council)).RequireClaim(PortalClaims.Role);

    private static void Council(AuthorizationPolicyBuilder policy, CouncilRoles role)
    {
        Council(policy);
        policy.RequireClaim(PortalClaims.Role, role.ToString());
    }

    private static void Provider(AuthorizationPolicyBuilder policy)
        => policy.RequireClaim(PortalClaims.Kind, nameof(AccountKind.Provider)).RequireClaim(PortalClaims.Provider);

    private static void Provider(AuthorizationPolicyBuilder policy, ProviderRoles role)
    {
        Provider(policy);
        policy.RequireClaim(PortalClaims.Role, role.ToString());
    }
}
