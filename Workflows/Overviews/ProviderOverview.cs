using Portal.Domain.Accounts;
using Portal.Domain.CarePackages;
using Portal.Domain.Invoices;
using Portal.Domain.Organisations;
using Portal.Domain.PaymentBatches;

namespace Portal.Workflows.Overviews;

/// <summary>All that the council has to do with one provider. Counts stop at a thousand.</summary>
public sealed record ProviderOverview
{
    public required Provider Provider { get; init; }

    public required IReadOnlyList<Contact> Contacts { get; init; }

    public required IReadOnlyList<UserSeen> Users { get; init; }

    public required int Services { get; init; }

    public required IReadOnlyList<Contract> Contracts { get; init; }

    /// <summary>The latest few, the newest first.</summary>
    public required IReadOnlyList<BatchPayment> Payments { get; init; }

    public required int PaymentCount { get; init; }

    public required int Documents { get; init; }

    public required int LineItems { get; init; }

    /// <summary>Invoices and credit notes in each state that there are any in, the guide's order.</summary>
    public required IReadOnlyList<KeyValuePair<InvoiceState, int>> Invoices { get; init; }

    /// <summary>Not closed.</summary>
    public required int Actions { get; init; }

    /// <summary>Of placements, in any state.</summary>
    public required int Reports { get; init; }

    public required int Changes { get; init; }

    /// <summary>Of this financial year.</summary>
    public required int Orders { get; init; }

    /// <summary>Somebody who may use the portal for it.</summary>
    /// <param name="Name">The person's name.</param>
    /// <param name="Email">The address that they sign in with.</param>
    /// <param name="LastSignIn">UTC; null: never, as far as the audit list knows.</param>
    /// <param name="Roles">What they may do beside reading.</param>
    public sealed record UserSeen(string Name, string Email, DateTimeOffset? LastSignIn, ProviderRoles Roles);
}
