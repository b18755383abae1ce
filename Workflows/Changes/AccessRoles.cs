using Portal.Domain.Accounts;

namespace Portal.Workflows.Changes;

/// <summary>A provider's roles as an access request writes them: "Signatory, Invoicing".</summary>
public static class AccessRoles
{
    public static IReadOnlyList<ProviderRoles> All { get; } = [.. Enum.GetValues<ProviderRoles>().Where(r => r != ProviderRoles.None)];

    /// <summary>Null where there are none: somebody who may only read.</summary>
    public static string? Words(ProviderRoles roles) => string.Join(", ", All.Where(r => roles.HasFlag(r))) is { Length: > 0 } words ? words : null;

    /// <summary>What the words say; null where they are none of the roles.</summary>
    public static ProviderRoles? Read(string? words)
    {
        var roles = ProviderRoles.None;
        foreach (var word in (words ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (All.FirstOrDefault(r => r.ToString() == word) is not (not ProviderRoles.None and var role))
            {
                return null;
            }

            roles |= role;
        }

        return roles;
    }
}
