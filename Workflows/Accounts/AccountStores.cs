using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Workflows.Accounts;

/// <summary>Puts what accounts keep in the database into the host's container.</summary>
public static class AccountStores
{
    public static IServiceCollection AddAccountStores(this IServiceCollection services)
    {
        services.AddScoped<IUserStore<AppUser>, UserSecrets>();
        services.AddScoped<AccountReader>();
        services.AddScoped<AttemptLimits>();
        services.AddScoped<Sessions>();
        services.AddScoped<KeyRing>();
        services.AddScoped<OneTimeTokens>();
        services.AddScoped<RequestPasswordReset>();
        services.AddScoped<InviteUser>();
        services.AddScoped<UserLimits>();
        services.AddScoped<RoleHolders>();
        services.AddScoped<AccessList>();
        services.AddScoped<AccessRemoval>();
        services.AddScoped<PortalAdministrators>();
        services.AddScoped<TwoStepRules>();
        services.AddScoped<AccountReset>();
        services.AddScoped<CouncilUsers>();
        services.AddScoped<TidyAccounts>();
        services.AddScoped<DemoAccounts>();
        return services;
    }
}
