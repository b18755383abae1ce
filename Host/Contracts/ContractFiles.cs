using Microsoft.Net.Http.Headers;
using Portal.Domain.Accounts;
using Portal.Domain.Contracts;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Workflows.Audit;
using Portal.Workflows.Contracts;

namespace Portal.Host.Contracts;

/// <summary>
/// Serves the exact bytes of a contract document to both sides, so that they can never run: the type comes from the
/// content that was checked, nothing is sniffed, only a PDF is ever shown inside a page.
/// </summary>
public static class ContractFiles
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void MapContractFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/provider/contracts/{id:guid}/file", ServeAsync).RequireAuthorization(Policies.ProviderUser);
        routes.MapGet("/council/contracts/{id:guid}/file", ServeAsync).RequireAuthorization(Policies.CouncilUser);
    }

    private static async Task<IResult> ServeAsync(Guid id, bool? download, CurrentActor current, ContractReader contracts,
        ContractOpenings openings, AuditSource source, AuditTrail audit, HttpContext http, CancellationToken ct)
    {
        if (await contracts.FindFileAsync(current.Actor, id, ct) is not { } file)
        {
            return Results.NotFound();
        }

        if ((await contracts.FindAsync(current.Actor, id, ct))?.Document.SsRef is { } client)
        {
            await audit.RecordAsync(AuditKind.ClientViewed, source.Of(current.Actor), client, http.Request.Path, ct);
        }

        if (current.Actor.Kind == AccountKind.Provider)
        {
            await openings.RecordAsync(id, current.Actor, ct);
        }

        var inline = download is not true && file.Format == DocumentFormat.Pdf;
        var disposition = new ContentDispositionHeaderValue(inline ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        var headers = http.Response.Headers;
        headers.ContentDisposition = disposition.ToString();
        headers.ContentSecurityPolicy = SecurityHeaders.FilePolicy;
        headers.CacheControl = "no-store";
        return Results.Bytes(file.Content, file.Format == DocumentFormat.Pdf ? "application/pdf" : Docx);
    }
}
