using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using Portal.TestKit;
using Portal.Workflows.Engine;

namespace Portal.Host.Tests.Work;

/// <summary>Whatever people may do, the definition says how: by a form of its own, or on a page that is there.</summary>
public sealed class MovePageTests(PortalCluster cluster)
{
    [Fact]
    public async Task Every_move_of_people_has_a_form_that_says_what_was_done_or_a_page()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var routes = world.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => new TemplateMatcher(TemplateParser.Parse(e.RoutePattern.RawText!), [])).ToList();
        var moves = world.App.Services.GetServices<WorkflowDefinition>()
            .SelectMany(d => d.Moves.Where(m => m.By != Party.Portal).Select(m => (Name: $"{d.Name}: {m.Name} from {m.From}", Move: m))).ToList();

        Assert.NotEmpty(moves);
        Assert.Empty(moves.Where(m => m.Move.HasForm == m.Move.Page is not null).Select(m => m.Name));
        Assert.Empty(moves.Where(m => m.Move.HasForm && string.IsNullOrEmpty(m.Move.Done)).Select(m => $"{m.Name} says nothing when it is done"));
        Assert.Empty(moves.Where(m => m.Move.Page is { } page && !routes.Exists(r => r.TryMatch(new PathString(page(Guid.NewGuid())), []))).Select(m => $"{m.Name} leads nowhere"));
    }

    /// <summary>Nobody ends by one click what cannot be taken up again: words are asked for, or the move is confirmed once.</summary>
    [Fact]
    public async Task Every_move_that_ends_something_asks_for_words_or_says_what_it_costs()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var moves = world.App.Services.GetServices<WorkflowDefinition>()
            .SelectMany(d => d.Moves.Where(m => m.By != Party.Portal).Select(m => (Name: $"{d.Name}: {m.Name} from {m.From}", d, Move: m))).ToList();

        Assert.Contains(moves, m => m.Move.Costs is not null);
        Assert.Empty(moves.Where(m => m.Move is { IsGrave: true, Costs: null } && !m.Move.Asks.Any(f => f.Missing is not null)).Select(m => $"{m.Name} warns, and asks nothing"));
        Assert.Empty(moves.Where(m => TakesBack(m.d, m.Move) && !m.Move.IsGrave).Select(m => $"{m.Name} takes back what was begun, and does not warn"));

        static bool TakesBack(WorkflowDefinition of, MoveRule move)
            => move.To != move.From && of.BegunBy.Contains(move.By) && of.State(move.To).IsEnd && !of.Moves.Any(m => m.From == move.To && m.By != Party.Portal);
    }

    /// <summary>One page shows all forms of a state: fields of one name are one field.</summary>
    [Fact]
    public async Task Forms_that_stand_together_have_no_field_of_the_same_name_and_each_says_what_it_takes()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var states = world.App.Services.GetServices<WorkflowDefinition>().SelectMany(d => d.Moves.Where(m => m.HasForm).GroupBy(m => (d.Name, m.From))).ToList();

        Assert.Contains(states, s => s.SelectMany(m => m.Asks).Any());
        foreach (var state in states)
        {
            var forms = Host.Work.ShownForm.Of(state);
            var names = forms.SelectMany(f => f.Fields.Select(x => x.Name)).ToList();
            Assert.True(names.Count == names.Distinct(StringComparer.Ordinal).Count(), $"{state.Key}: two forms have a field of one name: {string.Join(", ", names)}");
            Assert.All(forms.SelectMany(f => f.Fields), f => Assert.False(string.IsNullOrWhiteSpace(f.Label)));
        }
    }
}
