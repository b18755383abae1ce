using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Domain.Changes;
using Portal.Workflows.Accounts;
using Portal.Workflows.Actions;
using Portal.Workflows.Audit;
using Portal.Workflows.Changes;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;
using Portal.Workflows.Tasks;

namespace Portal.Workflows.Simulation;

/// <summary>How the council's people share the work: who leads, who gets what first, what is on hold, who is away, who was asked.</summary>
internal sealed class CountyTeam(CountyScene scene)
{
    /// <summary>Before anything moves.</summary>
    public async Task BeginAsync()
    {
        await ShareAsync();
        await CountyScene.EachAsync(Enumerable.Range(1, scene.Plan.Providers), OnlyReadsAsync);
        await scene.People.ReadAsync(scene.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>());
    }

    /// <summary>A home's manager asks that one of its people may only read.</summary>
    private Task OnlyReadsAsync(int provider) => scene.InAsync(async services =>
    {
        var (by, id) = (scene.People.For("manager", CountyPeople.ProviderRef(provider)), CountyScene.Id($"reader {provider}"));
        var reader = scene.People.For("reader", CountyPeople.ProviderRef(provider)).UserId!.Value;
        var none = new Dictionary<string, string?>(StringComparer.Ordinal) { ["roles"] = "" };
        await services.GetRequiredService<AskForChange>().HandleAsync(by, ChangeKind.UserRoles, reader.ToString(), none, message: null, id, seen: null, CancellationToken.None);
        await scene.MoveAsync(AccessWorkflow.DefinitionName, ChangeMoves.Apply, scene.People[CountyPeople.Administrator], id);
    });

    private Task ShareAsync() => scene.InAsync(async services =>
    {
        var (admin, lead) = (scene.People[CountyPeople.Administrator], scene.People[CountyPeople.Lead]);
        var teams = services.GetRequiredService<TeamAdministration>();
        foreach (var name in (string[])["Placements", "Invoice Queries"])
        {
            var sheet = (await teams.FindAsync(name, CancellationToken.None))!;
            await teams.SaveAsync(AuditedBy.Of(admin), sheet with { LeadId = lead.UserId }, sheet.Fingerprint, CancellationToken.None);
        }

        var rules = services.GetRequiredService<TaskRules>();
        for (var n = 1; n <= Math.Min(scene.Plan.Of(40), scene.Plan.Providers); n++)
        {
            var person = scene.People.Council(n % 2 == 0 ? "placements" : "authoriser", n);
            await rules.SaveAsync(lead, AuditedBy.Of(lead), (n % 2 == 0 ? "Placements" : "Invoice Queries", CountyPeople.ProviderRef(n), person.UserId), seen: null, CancellationToken.None);
        }

        var limits = services.GetRequiredService<UserLimits>();
        for (var page = 1; ; page++)
        {
            var people = await limits.ListAsync(page, CancellationToken.None);
            foreach (var person in people.Rows.Where(p => CountyPeople.Has(p.Email)))
            {
                var wanted = new Limits(
                    person.IsFor(LimitKind.Authorise) ? Limit.UpTo(10_000_000) : Limit.None,
                    person.IsFor(LimitKind.Finalise) ? Limit.UpTo(10_000_000) : Limit.None,
                    person.IsFor(LimitKind.Release) ? Limit.Unlimited : Limit.None);
                await limits.SetAsync(admin, AuditedBy.Of(admin), person.Id, seen: default, wanted, CancellationToken.None);
            }

            if (page * people.PageSize >= people.Total)
            {
                break;
            }
        }

        var templates = services.GetRequiredService<AnswerTemplates>();
        for (var n = 1; n <= 30; n++)
        {
            await templates.SaveAsync(lead, CountyScene.Id($"template {n}"), $"Answer {n}: when it is paid", "The payment is made on the day that stands on the invoice.", CancellationToken.None);
        }
    });

    /// <summary>On the last day: a fifth of what waits for a team is taken by one of its people, some of it is on hold, and late providers are asked.</summary>
    public async Task EndAsync()
    {
        var lead = scene.People[CountyPeople.Lead];
        await using var db = await scene.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        var open = await db.Instances.AsNoTracking().Where(i => i.EndedAt == null && i.TurnKind == TurnKind.Team && i.OwnerId == null && (i.ProviderRef == "" || i.ProviderRef.StartsWith("P0")))
            .OrderBy(i => i.Definition).ThenBy(i => i.Subject).ThenBy(i => i.Id).Select(i => new { i.Id, i.Team }).ToListAsync();
        await CountyScene.EachAsync(open.Where(i => JobOf(i.Team) is not null).Select((i, n) => (Task: i, N: n)).Where(x => x.N % 5 < 2), x => scene.InAsync(async services =>
        {
            var person = scene.People.Council(JobOf(x.Task.Team)!, x.N);
            var request = new MoveRequest(x.Task.Id, CountyScene.Id($"take {x.Task.Id}"));
            await (x.N % 5 == 0
                ? services.GetRequiredService<AssignTask>().HandleAsync(person, request, person.UserId, CancellationToken.None)
                : services.GetRequiredService<HoldTask>()
                    .HandleAsync(person, request, scene.Today.AddDays(5 + (x.N % 20)), "Waits for the case system: the social worker is away until then.", CancellationToken.None));
        }));
        await CountyScene.EachAsync(Enumerable.Range(1, Math.Min(scene.Plan.Of(60), scene.Plan.Providers)), n => scene.InAsync(services => services.GetRequiredService<ChaseProvider>()
            .HandleAsync(lead, AuditedBy.Of(lead), CountyScene.Id($"chase {n}"), scene.Clock.GetUtcNow(), CountyPeople.ProviderRef(n), CancellationToken.None)));
        await scene.InAsync(async services =>
        {
            var away = scene.People[CountyPeople.Away].UserId!.Value;
            await services.GetRequiredService<MarkAbsent>().HandleAsync(lead, AuditedBy.Of(lead), away, scene.Today.AddDays(9), scene.People.Council("placements", 5).UserId, CancellationToken.None);
        });
    }

    /// <summary>Whose turn it is, in the words of the definitions.</summary>
    private static string? JobOf(string team) => team switch
    {
        "Placements team" => "placements",
        "Finance team (authoriser)" => "authoriser",
        "Finance team (finaliser)" => "finaliser",
        _ => null,
    };
}
