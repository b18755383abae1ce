using Portal.Browser.Tests.Chrome;

namespace Portal.Browser.Tests.Stories;

/// <summary>What somebody of the placements team does, in steps that stories share.</summary>
internal static class Clerk
{
    public const string Email = "placements@council.example";

    /// <summary>A small PDF such as a clerk would upload.</summary>
    public static string Pdf(string name) => Path.Combine(ExampleDocuments, name + ".pdf");

    /// <summary>From the home page to a published document; ends on its page and says where that is.</summary>
    public static async Task<string> PublishAsync(this Reader clerk, string client, string pdf)
    {
        await clerk.Page.GotoAsync("/council");
        await clerk.FollowAsync("Contract documents");
        await clerk.PressAsync("Publish a document");
        await clerk.FillAsync("Client", client);
        await clerk.PressAsync("Find client");
        await clerk.Page.Locator("main ul a").First.ClickAsync();
        await clerk.Page.GetByRole(Microsoft.Playwright.AriaRole.Radio).First.CheckAsync();
        await clerk.Page.GetByLabel("Document type").SelectOptionAsync("IPA Contract");
        await clerk.PreviewAsync(pdf);
        return await clerk.PublishAsync();
    }

    /// <summary>Chooses the file and goes on to the preview.</summary>
    public static async Task PreviewAsync(this Reader clerk, string pdf)
    {
        await clerk.Page.GetByLabel("Document", new() { Exact = true }).SetInputFilesAsync(Pdf(pdf));
        await clerk.PressAsync("Continue to preview");
        await clerk.SeesHeadingAsync("Preview IPA Contract");
    }

    public static async Task<string> PublishAsync(this Reader clerk)
    {
        await clerk.PressAsync("Publish");
        await clerk.SeesAsync("You published the document. The portal tells the provider's signatories by email.");
        await clerk.SeesAsync("Status", "Published");
        return new Uri(clerk.Page.Url).AbsolutePath;
    }

    private static string ExampleDocuments => Path.Combine(
        typeof(PortalApp).Assembly.GetCustomAttributes(inherit: false).OfType<System.Reflection.AssemblyMetadataAttribute>().First(a => a.Key == "HostFolder").Value!,
        "Demo",
        "documents");
}
