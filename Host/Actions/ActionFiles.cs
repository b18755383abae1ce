using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Workflows.Actions;

namespace Portal.Host.Actions;

/// <summary>Serves what hangs on a post, always as a download, so that it can never run inside the portal.</summary>
public static class ActionFiles
{
    public static void MapActionFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/provider/actions/files/{id:guid}", ServeAsync).RequireAuthorization(Policies.ProviderUser);
        routes.MapGet("/council/actions/files/{id:guid}", ServeAsync).RequireAuthorization(Policies.CouncilUser);
    }

    private static async Task<IResult> ServeAsync(Guid id, CurrentActor current, AttachmentReader files, HttpContext http, CancellationToken ct)
    {
        if (await files.FindAsync(current.Actor, id, ct) is not { } file)
        {
            return Results.NotFound();
        }

        http.Response.Headers.ContentSecurityPolicy = SecurityHeaders.FilePolicy;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentLength = file.Size;
        return Results.Stream(to => files.WriteAsync(file, to, ct), file.Type, file.Name);
    }
}
