using Portal.Domain.Accounts;
using Portal.Domain.Search;
using Portal.Workflows.Register.Staging;
using Portal.Workflows.Register.Values;

namespace Portal.Workflows.Register.Layout;

/// <summary>What must hold between the values of one row.</summary>
internal static class RowChecks
{
    /// <summary>The forms in which the row's reference is compared with others.</summary>
    public static void Reference(RegisterRow row)
    {
        if (row.Values[0] is string reference)
        {
            row.Set(KeyChecks.Same, ReferenceKey.Of(reference));
            row.Set(KeyChecks.Alike, ReferenceKey.Likeness(reference));
        }
    }

    /// <summary>Payments are on hold for a reason, and a reason alone holds nothing.</summary>
    public static void Provider(RegisterRow row)
    {
        Reference(row);
        var onHold = row.Value<bool?>("on_hold") == true;
        if (onHold && row.Text("hold_reason") is null)
        {
            row.Complain("hold_reason", "on_hold is true and hold_reason is empty: say why its payments are on hold");
        }

        if (!onHold && row.Text("hold_reason") is { } reason)
        {
            row.Complain("hold_reason", $"hold_reason {reason} is given and on_hold is not true: leave the reason empty, or write true");
        }
    }

    public static void LineItem(RegisterRow row)
    {
        Reference(row);
        if (row.Value<DateOnly?>("end_date") is { } end && row.Value<DateOnly?>("start_date") is { } start && end < start)
        {
            row.Complain("end_date", $"end_date {row.Text("end_date")} is before start_date {row.Text("start_date")}");
        }

        if (row.Text("contribution_weekly") is { } weekly && row.Text("contribution_percent") is { } percent)
        {
            row.Complain("contribution_percent",
                $"contribution_weekly {weekly} and contribution_percent {percent} are both given: a contribution is the one or the other");
        }
    }

    public static void User(RegisterRow row)
    {
        // The form in which accounts are unique: the one that sign-in looks them up by.
        row.Set("normalized_email", row.Value<string>("email") is { } email ? EmailAddress.Normalise(email) : null);
        if (!Enum.TryParse<AccountKind>(row.Value<string>("kind"), out var kind))
        {
            return;
        }

        var provider = row.Text("provider_ref");
        if (kind == AccountKind.Provider && provider is null)
        {
            row.Complain("provider_ref", "provider_ref is empty: a row of kind Provider says for which provider it is");
        }

        if (kind == AccountKind.Council && provider is not null)
        {
            row.Complain("provider_ref", $"provider_ref {provider} does not belong in a row of kind Council: leave it empty");
        }

        if (kind == AccountKind.Provider && row.Text("teams") is { } teams)
        {
            row.Complain("teams", $"teams {teams} does not belong in a row of kind Provider: teams are the council's");
        }

        Roles(row, kind);
    }

    private static void Roles(RegisterRow row, AccountKind kind)
    {
        if (row.Value<string[]>("roles") is not { } roles)
        {
            return;
        }

        var known = kind == AccountKind.Provider ? Enum.GetNames<ProviderRoles>() : Enum.GetNames<CouncilRoles>();
        foreach (var role in roles.Where(r => !known.Contains(r)))
        {
            row.Complain("roles", $"{Shown.Text(role)} is not a role of the {(kind == AccountKind.Provider ? "provider" : "council")}'s side, and the row is of kind {kind}");
        }

        if (roles.Length == 0)
        {
            row.Complain("roles", "roles names no role: give at least one");
        }

        if (kind == AccountKind.Council && roles.Contains(nameof(CouncilRoles.Auditor), StringComparer.Ordinal))
        {
            Auditor(row, roles);
        }

        row.Set("role_flags", roles.Where(known.Contains).Sum(r => kind == AccountKind.Provider
            ? (int)Enum.Parse<ProviderRoles>(r)
            : (int)Enum.Parse<CouncilRoles>(r)));
    }

    /// <summary>Whoever audits moves nothing, and belongs to no team.</summary>
    private static void Auditor(RegisterRow row, string[] roles)
    {
        if (roles.Any(r => r != nameof(CouncilRoles.Auditor)))
        {
            row.Complain("roles", $"roles names Auditor beside {string.Join(" and ", roles.Where(r => r != nameof(CouncilRoles.Auditor)))}: an auditor has no other role, since nobody audits what they move");
        }

        if (row.Text("teams") is { } teams)
        {
            row.Complain("teams", $"teams {teams} does not belong in the row of an auditor: teams have work to do");
        }
    }
}
