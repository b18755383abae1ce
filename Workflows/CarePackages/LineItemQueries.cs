using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.CarePackages;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.CarePackages;

/// <summary>The only door to care package line items: what an actor may not see does not exist for them.</summary>
public sealed class LineItemQueries(PortalDbContext db)
{
    private const string OnTheirContracts = "from care_package_line_items l join contracts c on c.ref = l.contract_ref";

    private readonly Dictionary<string, List<string>> contracts = new(StringComparer.Ordinal);

    /// <summary>A provider sees those that were purchased on a contract of its own; council staff and the system see all.</summary>
    public IQueryable<CarePackageLineItem> VisibleTo(Actor actor)
        => actor.IsCouncil || actor.IsSystem
            ? db.LineItems
            : db.LineItems.Where(l => db.Contracts.Any(c => c.Ref == l.ContractRef && c.ProviderRef == actor.ProviderRef));

    /// <summary>
    /// The same for a list: which contracts are the provider's own is asked first, so that the server knows how many line items it looks among. Through the
    /// contracts it would take each provider to have as many as the next, and look up each client of the largest before it shows the first.
    /// </summary>
    public async Task<IQueryable<CarePackageLineItem>> ListedForAsync(Actor actor, CancellationToken ct)
        => actor.IsCouncil || actor.IsSystem ? VisibleTo(actor) : On(await ContractsAsync(actor.ProviderRef, ct));

    /// <summary>Those of one provider, of what <paramref name="actor"/> sees; likewise for a list.</summary>
    public async Task<IQueryable<CarePackageLineItem>> ListedForAsync(Actor actor, string provider, CancellationToken ct)
        => actor.IsCouncil || actor.IsSystem || actor.ProviderRef == provider ? On(await ContractsAsync(provider, ct)) : db.LineItems.Where(_ => false);

    private IQueryable<CarePackageLineItem> On(List<string> contracts) => db.LineItems.Where(l => contracts.Contains(l.ContractRef));

    // A page asks for its list, its count and its choices.
    private async Task<List<string>> ContractsAsync(string? provider, CancellationToken ct)
        => contracts.TryGetValue(provider ?? "", out var known)
            ? known
            : contracts[provider ?? ""] = await db.Contracts.Where(c => c.ProviderRef == provider).OrderBy(c => c.Ref).Select(c => c.Ref).ToListAsync(ct);

    /// <summary>What the payment of each line item depends on, by <see cref="PayableRule"/>; to be narrowed.</summary>
    internal IQueryable<LineItemTerms> Terms => db.Database.SqlQueryRaw<LineItemTerms>(
        $"""
        select l.ref, c.provider_ref, l.start_date as start, l.end_date as "end", l.weekly_cost, c.vat, l.contribution_weekly, l.contribution_percent,
               {PayableRule.Sql} as is_payable, {HeldRule.DaysSql} as held, {VatNumberRule.LacksSql} as lacks_vat_number
        {OnTheirContracts}
        """);

    /// <summary>Those that have the agreed document that their contract asks for, or need none.</summary>
    internal IQueryable<string> WithTheirDocument => db.Database.SqlQueryRaw<string>($"select l.ref as \"Value\" {OnTheirContracts} where {PayableRule.DocumentSql}");
}
