using Portal.Browser.Tests.Chrome;
using static Portal.Browser.Tests.Pages.ExampleDocument;

namespace Portal.Browser.Tests.Pages;

/// <summary>What stands in a frame of a provider's own page, and what belongs to it.</summary>
internal static class EmbedPages
{
    private const string Allowed = "/Council/Providers/Frames";
    private const string Tasks = "/Embed/Tasks";
    private const string Task = "/Embed/Task";
    private const string SignIn = "/Embed/SignIn";
    private const string Window = "/Embed/Window";

    public static IReadOnlyList<PageCase> All { get; } =
    [
        new(Allowed, "with two", "/council/providers/P1002/frames") { Who = Person.Administrator, Given = AllowAsync, Shows = "https://intranet.example" },
        new(Allowed, "with what is none", "/council/providers/P1002/frames")
        {
            Who = Person.Administrator,
            Then = async (r, _) => { await r.FillAsync("Allowed pages", "intranet"); await r.PressAsync("Save"); },
            Shows = "There is a problem",
        },
        new(Window, "asks", "/embed-sign-in/P1002") { Who = Person.Signatory, Given = AllowAsync, Shows = "Show your tasks in your organisation's own page?" },
        new(Window, "gives a code", "/embed-sign-in/P1002") { Who = Person.Signatory, Given = AllowAsync, Then = (r, _) => r.PressAsync("Show my tasks there"), Shows = "Go back to the page" },
        new(SignIn, "of a stranger", "/embed/P1002/tasks") { Given = AllowAsync, Shows = "Sign in to see what waits for you" },
        new(SignIn, "with a wrong code", "/embed/P1002/tasks") { Given = AllowAsync, Then = (r, _) => EnterAsync(r, "4F7QK-02ZXM"), Shows = "This code is wrong" },
        new(Tasks, "of a signatory", "/embed-sign-in/P1002") { Who = Person.Signatory, Given = AllowAsync, Then = (r, _) => GoAsync(r, "/embed/P1002/tasks"), Shows = "Sign out here" },
        new(Task, "to agree", "/embed-sign-in/P1002")
        {
            Who = Person.Signatory,
            Given = AllowAsync,
            Then = (r, _) => GoAsync(r, $"/embed/P1002/tasks/{Published}"),
            Shows = "This is contractually binding",
        },
        new(Task, "done", "/embed-sign-in/P1002") { Who = Person.Signatory, Given = AllowAsync, Then = (r, _) => GoAsync(r, $"/embed/P1002/tasks/{Approved}"), Shows = "Nothing is left to do" },
        new(Task, "an action to answer", "/embed-sign-in/P1002")
        {
            Who = Person.Colleague,
            Given = AllowAsync,
            Then = async (r, p) => await GoAsync(r, $"/embed/P1002/tasks/{await ActionPages.AnsweredAsync(p, "The payment of July")}"),
            Shows = "Which days do you mean?",
        },
        new("/Error", "in a frame", "/embed-sign-in/P1002") { Who = Person.Signatory, Given = AllowAsync, Then = (r, _) => GoAsync(r, "/embed/P1002/nowhere"), Shows = "Page not found" },
    ];

    private static Task AllowAsync(DemoPortal portal) => portal.Database.ExecuteAsync(
        """
        insert into allowed_frames (provider_ref, origin, allowed_by, allowed_at)
        values ('P1002', 'https://intranet.example', 'Alex Admin', now()), ('P1002', 'https://wiki.intranet.example:8443', 'Alex Admin', now()) on conflict do nothing
        """);

    private static async Task GoAsync(Reader reader, string page)
    {
        await reader.PressAsync("Show my tasks there");
        var code = await reader.Page.Locator("[data-portal-hand-over]").InnerTextAsync();
        await reader.Page.GotoAsync(page);
        if (reader.Page.Url.Contains("/sign-in", StringComparison.Ordinal))
        {
            await EnterAsync(reader, code);
        }
    }

    private static async Task EnterAsync(Reader reader, string code)
    {
        await reader.Page.Locator("summary").ClickAsync();
        await reader.FillAsync("Code", code);
        await reader.PressAsync("Continue");
    }
}
