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

    /// <summary>Anybody with an account but an auditor: for posts to pages of both sides.</summary>
    public const string Mover = nameof(Mover);

    /// <summary>
    /// Council staff with at least one role: somebody who lost all of them has left. This and every other policy of the council lets an auditor
    /// read, and post nothing (<see cref="Auditing"/>).
    /// </summary>
    public const string CouncilUser = nameof(CouncilUser);

    /// <summary>The placements team.</summary>
    public const string Placements = nameof(Placements);

    public const string InvoiceAuthoriser = nameof(InvoiceAuthoriser);

    public const string InvoiceFinaliser = nameof(InvoiceFinaliser);

    /// <summary>The finance team: whoever authorises or finalises.</summary>
    public const string Finance = nameof(Finance);

    /// <summary>Decides on change requests: the placements team on details, administrators on access.</summary>
    public const string ChangeDecider = nameof(ChangeDecider);

    /// <summary>Has what failed tried again.</summary>
    public const string IncidentSolver = nameof(IncidentSolver);

    public const string CouncilAdministrator = nameof(CouncilAdministrator);

    /// <summary>A member of the provider that was chosen for this session; every member may read.</summary>
    public const string ProviderUser = nameof(ProviderUser);

    /// <summary>Agrees and rejects contract documents for the chosen provider.</summary>
    public const string Signatory = nameof(Signatory);

    public const string ProviderInvoicing = nameof(ProviderInvoicing);

    public const string ProviderActions = nameof(ProviderActions);

    /// <summary>Says that the register is not right, or asks for another price: whoever invoices or speaks for the provider in actions.</summary>
    public const string ProviderReporter = nameof(ProviderReporter);

    /// <summary>Asks for other details, or for access.</summary>
    public const string ChangeRequester = nameof(ChangeRequester);

    public const string PortalAdministrator = nameof(PortalAdministrator);

    /// <summary>Adds all of them.</summary>
    public static void AddTo(AuthorizationOptions options)
    {
        options.AddPolicy(SignedIn, p => p.RequireAuthenticatedUser());
        options.AddPolicy(Mover, p => p.RequireAuthenticatedUser().RequireAssertion(asked => !asked.User.IsAuditor()));
        options.AddPolicy(CouncilUser, Council);
        options.AddPolicy(Placements, p => Council(p, CouncilRoles.Placements));
        options.AddPolicy(InvoiceAuthoriser, p => Council(p, CouncilRoles.InvoiceAuthoriser));
        options.AddPolicy(InvoiceFinaliser, p => Council(p, CouncilRoles.InvoiceFinaliser));
        options.AddPolicy(Finance, p => Council(p, CouncilRoles.InvoiceAuthoriser, CouncilRoles.InvoiceFinaliser));
        options.AddPolicy(ChangeDecider, p => Council(p, CouncilRoles.Placements, CouncilRoles.Administrator));
        options.AddPolicy(IncidentSolver, p => Council(p, CouncilRoles.Placements, CouncilRoles.Administrator));
        options.AddPolicy(CouncilAdministrator, p => Council(p, CouncilRoles.Administrator));
        options.AddPolicy(ProviderUser, Provider);
        options.AddPolicy(Signatory, p => Provider(p, ProviderRoles.Signatory));
        options.AddPolicy(ProviderInvoicing, p => Provider(p, ProviderRoles.Invoicing));
        options.AddPolicy(ProviderActions, p => Provider(p, ProviderRoles.Actions));
        options.AddPolicy(ProviderReporter, p => Provider(p, ProviderRoles.Invoicing, ProviderRoles.Actions));
        options.AddPolicy(ChangeRequester, p => Provider(p, ProviderRoles.Actions, ProviderRoles.PortalAdministrator));
        options.AddPolicy(PortalAdministrator, p => Provider(p, ProviderRoles.PortalAdministrator));

        // A page that forgot to name its policy is closed to strangers rather than open to all.
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
    }

    private static void Council(AuthorizationPolicyBuilder policy)
        => policy.RequireClaim(PortalClaims.Kind, nameof(AccountKind.Council)).RequireClaim(PortalClaims.Role)
            .RequireAssertion(asked => !asked.User.IsAuditor() || Auditing.OnlyReads(asked.Resource));

    private static void Council(AuthorizationPolicyBuilder policy, params CouncilRoles[] anyOf)
    {
        Council(policy);
        policy.RequireAssertion(asked => asked.User.IsAuditor() || Array.Exists(anyOf, r => asked.User.HasClaim(PortalClaims.Role, r.ToString())));
    }

    private static void Provider(AuthorizationPolicyBuilder policy)
        => policy.RequireClaim(PortalClaims.Kind, nameof(AccountKind.Provider)).RequireClaim(PortalClaims.Provider);

    private static void Provider(AuthorizationPolicyBuilder policy, params ProviderRoles[] anyOf)
    {
        Provider(policy);
        policy.RequireClaim(PortalClaims.Role, anyOf.Select(r => r.ToString()));
    }
}
