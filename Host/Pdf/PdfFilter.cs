using Microsoft.AspNetCore.Mvc.Filters;
using Portal.Domain.Contracts;

namespace Portal.Host.Pdf;

/// <summary>
/// Opens every PDF that comes with a form, before the form's page does anything with it: what nobody can open is refused at every door,
/// present and future. What is no PDF, or too large, is the page's own business.
/// </summary>
internal sealed class PdfFilter(PdfReader reader) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        foreach (var file in FilesOf(request))
        {
            if (file.Length is > 0 and <= DocumentContent.MaxBytes && Path.GetExtension(file.FileName).Equals(".pdf", StringComparison.OrdinalIgnoreCase))
            {
                await CheckAsync(file, request.HttpContext.RequestAborted);
            }
        }

        await next();
    }

    /// <summary>Nobody who is not signed in sends files. A form that cannot be read is answered where the page reads it.</summary>
    private static IEnumerable<IFormFile> FilesOf(HttpRequest request)
    {
        try
        {
            return request.HasFormContentType && request.HttpContext.User.Identity is { IsAuthenticated: true } ? request.Form.Files : [];
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return [];
        }
    }

    private async Task CheckAsync(IFormFile file, CancellationToken ct)
    {
        var content = new byte[file.Length];
        await using (var stream = file.OpenReadStream())
        {
            await stream.ReadExactlyAsync(content, ct);
        }

        if (!DocumentContent.BeginsAsPdf(content))
        {
            return;
        }

        switch (await reader.ReadAsync(content, ct))
        {
            case PdfVerdict.AsksForPassword:
                throw new PdfCannotBeOpened(file.Name, file.FileName, FileAsksForAPassword.Words);
            case PdfVerdict.Broken:
                throw new PdfCannotBeOpened(file.Name, file.FileName, "is cut short or damaged, so its readers could not open it. Save or scan it once more, and send that");
            case PdfVerdict.TooCostly:
                throw new PdfCannotBeOpened(file.Name, file.FileName, "takes too long to open. Print it to a new PDF, and send that");
        }
    }
}
