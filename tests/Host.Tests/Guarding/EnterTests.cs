using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Portal.Host.Tests.Links;
using Portal.TestKit;
using Portal.Workflows.Engine;

namespace Portal.Host.Tests.Guarding;

/// <summary>Enter in a field, or on a tick, presses the form's first button: of several, that is none that sends or loses something.</summary>
public sealed class EnterTests(PortalCluster cluster)
{
    /// <summary>Handlers that tell others by email what nobody can call back.</summary>
    private static readonly string[] Sending = ["Chase"];

    private static readonly string[] WithoutEnter = ["hidden", "file", "button", "submit", "reset"];

    [Fact]
    public async Task Enter_in_a_form_with_several_buttons_sends_and_loses_nothing()
    {
        await using var world = await LinkWorld.BeginAsync(cluster);
        var costly = world.App.Services.GetServices<WorkflowDefinition>().SelectMany(d => d.Moves).Where(m => m.Costs is not null).Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
        var (seen, wrong) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (reader, address) in await AskingTests.VisitsAsync(world))
        {
            var page = await reader.Open(address);
            var inputs = page.Document.QuerySelectorAll("input").OfType<IHtmlInputElement>().Where(i => !WithoutEnter.Contains(i.Type)).ToList();
            foreach (var form in page.Document.QuerySelectorAll("form").OfType<IHtmlFormElement>().Where(f => inputs.Exists(i => i.Form == f)))
            {
                // By the document's order, in a closed fold too, and whichever part of the page it stands in.
                var buttons = page.Document.QuerySelectorAll("button").OfType<IHtmlButtonElement>()
                    .Where(b => b.Form == form && b.Type == "submit").Select(b => VerbOf(b, form, page.Address)).ToList();
                seen.UnionWith(buttons);
                if (buttons.Count > 1 && (Sending.Contains(buttons[0]) || AskingTests.Losing.Contains(buttons[0]) || costly.Contains(buttons[0])))
                {
                    wrong.Add($"Enter in a form of {page.Address.PathAndQuery} does {buttons[0]}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        Assert.Empty(Sending.Except(seen, StringComparer.Ordinal).Select(s => $"{s} was on no page: give its page what it needs."));
    }

    /// <summary>The handler that a button calls, or its move.</summary>
    private static string VerbOf(IHtmlButtonElement button, IHtmlFormElement form, Uri page)
    {
        var query = QueryHelpers.ParseQuery(new Uri(page, button.GetAttribute("formaction") ?? form.GetAttribute("action") ?? "").Query);
        return query.TryGetValue("move", out var move) ? move.ToString() : query.TryGetValue("handler", out var handler) ? handler.ToString() : "";
    }
}
