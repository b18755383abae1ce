using Microsoft.AspNetCore.Mvc;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Look;
using Portal.Host.Work;
using Portal.Workflows.Uplifts;

namespace Portal.Host.Uplifts;

/// <summary>One price uplift request, on either side; its files are downloads.</summary>
public abstract class UpliftPage(CurrentActor current, RecordMoves moves, UpliftReader uplifts) : RecordPage<UpliftReader.Details>(current, moves), IShowsClients
{
    public IEnumerable<string?> ShownClients => Found.Lines.Select(l => l.Prices.SsRef);

    public Side Side => Actor.Side();

    protected override bool FromTheStart => true;

    public async Task<IActionResult> OnGetFileAsync(Guid file, CancellationToken ct)
    {
        if (await uplifts.FindFileAsync(Actor, Id, file, ct) is not { } found)
        {
            return NotFound();
        }

        Response.Headers.ContentSecurityPolicy = SecurityHeaders.FilePolicy;
        Response.Headers.CacheControl = "no-store";
        Response.ContentLength = found.Size;
        await Results.Stream(to => uplifts.WriteAsync(found, to, ct), found.Type, found.Name).ExecuteAsync(HttpContext);
        return new EmptyResult();
    }

    protected override Task<UpliftReader.Details?> ReadAsync(CancellationToken ct) => uplifts.FindAsync(Actor, Id, ct);
}
