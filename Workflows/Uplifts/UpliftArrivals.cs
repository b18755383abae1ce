using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Uplifts;

/// <summary>
/// Ends what was agreed once the register has it: on the first day at the new price each client has a line item of the provider at the
/// agreed weekly cost, the same one or a new one. Each request is a move of its own: cut short, the next run goes on.
/// </summary>
public sealed class UpliftArrivals(PortalDbContext db, WorkflowEngine engine, UpliftQueries uplifts, EngineClock clock, OneByOne each, MovesTogether together) : IRegisterFollower
{
    private static readonly ItemKind Arrivals = new(IRegisterFollower.Job, "uplifts", "An uplift that the register has could not be ended");

    public async Task FollowAsync(CancellationToken ct)
    {
        var arrived = await db.Database.SqlQuery<Guid>(
            $"""
            select u.id as "Value" from uplift_requests u
            where u.state = 'Agreed' and not exists (
                select from jsonb_to_recordset(u.lines) as x("ssRef" text, "serviceRef" text, agreed numeric)
                where not exists (
                    select from care_package_line_items l
                    join contracts c on c.ref = l.contract_ref and c.provider_ref = u.provider_ref
                    where l.ss_ref = x."ssRef" and l.service_ref = x."serviceRef" and l.weekly_cost = x.agreed
                        and l.start_date <= u."from" and (l.end_date is null or l.end_date >= u."from")))
            order by u.answered_at
            """).ToListAsync(ct);
        await together.MakeAsync(async () => (await each.DoAsync(Arrivals, arrived, id => id.ToString(), id => ArriveAsync(id, ct), ct, db, id => id)).Count);
    }

    private async Task<bool> ArriveAsync(Guid id, CancellationToken ct)
    {
        try
        {
            var request = new MoveRequest(id, Guid.CreateVersion7(clock.Now));
            await engine.MoveAsync(UpliftWorkflow.Arrive, Actor.System, request, uplifts.LoaderFor(Actor.System), (loaded, _) => loaded.Subject.Arrive(), ct);
            return true;
        }
        catch (MovedMeanwhile)
        {
            return false; // another host was faster
        }
    }
}
