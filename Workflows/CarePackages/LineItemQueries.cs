using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.CarePackages;
using Portal.Domain.Contracts;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.CarePackages;

/// <summary>The only door to care package line items: what an actor may not see does not exist for them.</summary>
public sealed class LineItemQueries(PortalDbContext db)
{
    /// <summary>A provider sees those that were purchased on a contract of its own; council staff and the system see all.</summary>
    public IQueryable<CarePackageLineItem> VisibleTo(Actor actor)
        => actor.IsCouncil || actor.IsSystem
            ? db.LineItems
            : db.LineItems.Where(l => db.Contracts.Any(c => c.Ref == l.ContractRef && c.ProviderRef == actor.ProviderRef));

    /// <summary>What the payment of each line item depends on, with <see cref="PayableRule"/> in EF's words; to be narrowed.</summary>
    internal IQueryable<LineItemTerms> Terms
        => from l in db.LineItems.AsNoTracking()
           join c in db.Contracts on l.ContractRef equals c.Ref
           select new LineItemTerms
           {
               Ref = l.Ref,
               ProviderRef = c.ProviderRef,
               Start = l.StartDate,
               End = l.EndDate,
               WeeklyCost = l.WeeklyCost,
               Vat = c.Vat,
               ContributionWeekly = l.ContributionWeekly,
               ContributionPercent = l.ContributionPercent,
               IsPayable = l.Authorised && (!c.RequiresAgreedDocument || db.ContractDocuments.Any(
                   d => d.CarePackageRef == l.CarePackageRef && d.ProviderRef == c.ProviderRef && d.State == ContractState.Approved)),
           };
}
