using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Portal.Host.Downloads;

/// <summary>How a page hands out what it lists as a file.</summary>
internal static class Downloads
{
    /// <summary>Has the file written and sends it; 400 where the address of the page is not right, since then nobody knows what is wanted.</summary>
    /// <param name="page">The page, whose model state tells whether its filters could be read.</param>
    /// <param name="name">The file's name without its end; never a client's name.</param>
    /// <param name="format">What it is.</param>
    /// <param name="write">Writes it to a stream.</param>
    public static async Task<IActionResult> DownloadAsync(this PageModel page, string name, DownloadFormat format, Func<Stream, Task> write)
    {
        if (!page.ModelState.IsValid)
        {
            return page.BadRequest();
        }

        var file = SpoolFile.Create();
        try
        {
            await write(file);
            file.Position = 0;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        // It names children: it must not stay in the cache of a shared machine.
        page.Response.Headers.CacheControl = "no-store";
        return page.File(file, format.Type, name + format.Extension);
    }
}
