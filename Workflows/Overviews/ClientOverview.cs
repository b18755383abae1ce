using Portal.Domain.CarePackages;
using Portal.Domain.Contracts;
using Portal.Domain.Invoices;

namespace Portal.Workflows.Overviews;

/// <summary>All that the council has to do with one client. Lists end at <see cref="ClientOverviews.Longest"/>.</summary>
public sealed record ClientOverview
{
    public required Client Client { get; init; }

    /// <summary>The latest first: each is a placement, or a part of one.</summary>
    public required IReadOnlyList<Line> Lines { get; init; }

    /// <summary>The last moved first.</summary>
    public required IReadOnlyList<Document> Documents { get; init; }

    /// <summary>Of the client's line items, documents and orders; the latest first.</summary>
    public required IReadOnlyList<Asked> Actions { get; init; }

    /// <summary>The latest months first.</summary>
    public required IReadOnlyList<Invoiced> InvoiceLines { get; init; }

    /// <summary>The latest year first.</summary>
    public required IReadOnlyList<Ordered> Orders { get; init; }

    public sealed record Line(string Ref, string CarePackageRef, string Service, string ProviderRef, string Provider, string Level, DateOnly Start, DateOnly? End, decimal WeeklyCost);

    public sealed record Document(Guid Id, string Type, string Service, ContractState State, DateTimeOffset UpdatedAt);

    public sealed record Asked(Guid Id, long Number, string Title, string Provider, bool IsClosed, DateTimeOffset LastPostAt);

    public sealed record Invoiced(Guid InvoiceId, string Number, string Provider, InvoiceState State, DateOnly? Period, string? LineItemRef, decimal Value);

    public sealed record Ordered(Guid Id, int Number, int Revision, int Year, string Provider, decimal Value);
}
