using AngleSharp.Dom;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Portal.Host.Tests.Invoices;
using Portal.Host.Tests.Links;
using Portal.Host.Tests.Register;
using Portal.Notifications.Links;
using Portal.TestKit;
using Portal.Workflows.Engine;
using Portal.Workflows.Tasks;

namespace Portal.Host.Tests.Guarding;

/// <summary>Nothing that a person made, typed or set up is lost by one press: every button that loses something asks first.</summary>
public sealed class AskingTests(PortalCluster cluster)
{
    /// <summary>Handlers that take away what the same press does not bring back.</summary>
    internal static readonly HashSet<string> Losing = new(["Close", "Discard", "End", "EndOthers", "HandOver", "Leave", "NewCodes", "Off", "Remove", "Reset", "Withdraw"], StringComparer.Ordinal);

    /// <summary>Handlers after which everything is still there, or that another button beside them undoes.</summary>
    private static readonly HashSet<string> Keeping = new(
        [
            "Again", "Apply", "Assign", "Authorise", "Away", "Back", "Balance", "Chase", "Comment", "Decline", "Draft", "Due", "Finalise", "GoOn", "GoodRows", "Hold", "Invite", "Name", "Note",
            "NoteDraft", "On", "Out", "PutBack",
            "Read", "Release", "Reopen", "RequestClosure", "Require", "Resume", "Retry", "RetryAll", "RetryGroup", "Send", "SendAgain",
            "SetUp", "Submit", "TakeBack", "TakeOn", "Template", "Totals", "Update", "Whole",
        ],
        StringComparer.Ordinal);

    /// <summary>Losing by their name, and not where they stand.</summary>
    private static readonly Dictionary<string, string> NotHere = new(StringComparer.Ordinal)
    {
        ["/provider/invoices/{id:guid} Remove"] = "Put back, on the same page",
        ["/council/actions/{id:guid} Close"] = "asks for a reason, and is reopened on the same page",
    };

    [Fact]
    public async Task Every_handler_of_a_form_is_known_to_lose_something_or_not()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var verbs = (await PortalRoute.AllAsync(world.App.Services))
            .Where(r => r is { Verb: "POST", Handler: not null and not "Move" }).Select(r => r.Handler!).Distinct(StringComparer.Ordinal).ToList();

        Assert.Empty(verbs.Except(Losing, StringComparer.Ordinal).Except(Keeping, StringComparer.Ordinal).Select(v => $"Say in {nameof(AskingTests)} whether {v} loses something."));
        Assert.Empty(Losing.Concat(Keeping).Except(verbs, StringComparer.Ordinal).Select(v => $"No form has a handler {v} any more."));
        Assert.Empty(Losing.Intersect(Keeping, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_button_that_loses_something_asks_first()
    {
        await using var world = await LinkWorld.BeginAsync(cluster);
        var routes = await PortalRoute.AllAsync(world.App.Services);
        var templates = routes.Select(r => r.Template).Distinct(StringComparer.Ordinal)
            .OrderBy(t => t.Contains('{', StringComparison.Ordinal)).Select(t => (Template: t, Matcher: new TemplateMatcher(TemplateParser.Parse(t), []))).ToList();
        var costly = world.App.Services.GetServices<WorkflowDefinition>().SelectMany(d => d.Moves).Where(m => m.Costs is not null).Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var wrong = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (reader, address) in await VisitsAsync(world))
        {
            var page = await reader.Open(address);
            foreach (var button in page.Document.QuerySelectorAll("main button[type=submit]"))
            {
                if (LostBy(button, page.Address) is { } lost)
                {
                    seen.Add(lost);
                    if (!Asks(button))
                    {
                        wrong.Add($"{lost}: \"{button.TextContent.Trim()}\" of {page.Address.AbsolutePath} does it at once");
                    }
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        var expected = routes.Where(r => r is { Verb: "POST", Handler: { } verb } && Losing.Contains(verb))
            .Select(r => $"{r.Template} {r.Handler}").Except(NotHere.Keys, StringComparer.Ordinal).Concat(costly);
        Assert.Empty(expected.Except(seen, StringComparer.Ordinal).Select(e => $"{e} was on no page: give its page what it needs."));

        // What a button loses: its page and handler, or its move; null: nothing.
        string? LostBy(IElement button, Uri page)
        {
            var action = button.GetAttribute("formaction") ?? button.Closest("form")?.GetAttribute("action") ?? "";
            var target = new Uri(page, action);
            var query = QueryHelpers.ParseQuery(target.Query);
            if (query.TryGetValue("move", out var move))
            {
                return costly.Contains(move.ToString()) ? move.ToString() : null;
            }

            if (!query.TryGetValue("handler", out var handler) || !Losing.Contains(handler.ToString()))
            {
                return null;
            }

            var of = templates.First(t => t.Matcher.TryMatch(new PathString(target.AbsolutePath), [])).Template;
            return NotHere.ContainsKey($"{of} {handler}") ? null : $"{of} {handler}";
        }
    }

    /// <summary>It lies closed in what asks, or under a question that was asked for.</summary>
    private static bool Asks(IElement button)
        => button.Closest("details[data-portal-asks]") is { } fold ? !fold.HasAttribute("open")
            : (button.Closest("section[aria-labelledby]") is { } section ? section.QuerySelector("h2") : button.Owner!.QuerySelector("h1"))?.TextContent.Trim().EndsWith('?') == true;

    /// <summary>
    /// Every page that a link leads to, opened by somebody of its side who may do everything there, has a second session and two-step
    /// sign-in; and the pages that need something in a state of its own.
    /// </summary>
    internal static async Task<IEnumerable<(FormClient Reader, string Address)>> VisitsAsync(PortalWorld world)
    {
        await world.AsAsync(RegisterWorld.Drew);
        var council = await world.AsAsync(RegisterWorld.Drew);
        var provider = await world.AsAsync(InvoiceWorld.Ida);
        var samples = await world.SamplesAsync(); // people sign in for them, by password alone
        await world.Database.ExecuteAsync($"update users set two_factor_enabled = true where email = '{InvoiceWorld.Ida}'");
        await world.SendAsync(council, ("care_package_line_items.csv", RegisterWorld.Ended));
        var waiting = council.Page.Address.AbsolutePath;
        var ira = await world.AsAsync(InvoiceWorld.Ira);
        var draft = await ira.CreateAsync("H1");
        return
        [
            (council, waiting), (ira, $"{draft}/delete"), (council, AccountLinks.YourAccount), (council, TaskLinks.MyWork(nameof(QueueKind.Providers))),
            .. LinkCall.All(samples).Where(c => c.Name != "AccountLinks.SignOut").Select(c => c.Address).Distinct(StringComparer.Ordinal)
                .Select(a => (a.Split('/', '?')[1] is "council" or "tasks" ? council : provider, a)),
        ];
    }
}
