using Portal.Domain.Accounts;
using Portal.TestKit;

namespace Portal.Host.Tests.Embed;

/// <summary>Frames as a browser has them: reached by TLS, with cookies of their own.</summary>
internal static class EmbedGivens
{
    public const string Adele = "adele.admin@council.example";
    public const string Intranet = "https://intranet.sleepovers.example";

    /// <summary>Cookies of a frame travel by TLS alone.</summary>
    public static string Framed(string path) => "https://localhost" + path;

    public static async Task AllowAsync(this PortalWorld world, string provider = "P1001", string origins = Intranet)
    {
        if (await world.Database.ScalarAsync<long>($"select count(*) from users where email = '{Adele}'") == 0)
        {
            await world.Database.GivenCouncilUserAsync(Adele, CouncilRoles.Administrator);
        }

        var adele = await world.AsAsync(Adele);
        await adele.Open($"/council/providers/{provider}/frames");
        await adele.Fill("Allowed pages", origins).Press("Save");
        Assert.Empty(adele.Page.Errors);
    }

    /// <summary>Signs in within a window, and gives the code that it shows.</summary>
    public static async Task<string> CodeAsync(this PortalWorld world, string email, string provider = "P1001")
    {
        var window = world.Stranger();
        await window.Open($"/embed-sign-in/{provider}");
        await window.Fill("Email address", email).Fill("Password", AccountGivens.Password).Press("Sign in");
        await window.Press("Show my tasks there");
        return window.Page.Document.QuerySelector("[data-portal-hand-over]")!.TextContent;
    }

    /// <summary>A frame of the provider's page in which this person has signed in.</summary>
    public static async Task<FormClient> FrameAsync(this PortalWorld world, string email, string provider = "P1001")
    {
        var code = await world.CodeAsync(email, provider);
        var frame = world.Stranger();
        await frame.Open(Framed($"/embed/{provider}/tasks"));
        await frame.Fill("Code", code).Press("Continue");
        Assert.Equal($"/embed/{provider}/tasks", frame.Page.Path);
        return frame;
    }
}
