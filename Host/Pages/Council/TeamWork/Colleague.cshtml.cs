using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows.Accounts;
using Portal.Workflows.Tasks;

namespace Portal.Host.Pages.Council.TeamWork;

/// <summary>A colleague: what they have, when they are away, and everything of it for somebody else.</summary>
[Authorize(Policy = Policies.CouncilUser)]
public sealed class ColleagueModel(CurrentActor current, AuditSource source, TeamColleagues colleagues, TeamLeads leads, Absences absences, MarkAbsent absent, HandOverWork work) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Who is to get everything.</summary>
    [BindProperty(SupportsGet = true), Display(Name = "Hand over to")]
    public Guid? To { get; set; }

    [BindProperty, Display(Name = "Away until")]
    public DateOnly? AwayUntil { get; set; }

    [BindProperty, Display(Name = "Who stands in")]
    public Guid? StandIn { get; set; }

    /// <summary>What the question whether to hand over named.</summary>
    [BindProperty]
    public List<Guid> Tasks { get; set; } = [];

    public ColleagueRow Person { get; private set; } = null!;

    public bool IsMe => Person.Id == current.Actor.UserId;

    public bool MayArrange { get; private set; }

    /// <summary>Who is about to get everything, by name; null where nobody is asked about.</summary>
    public string? Receiver { get; private set; }

    public IEnumerable<SelectListItem> Colleagues { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await colleagues.FindAsync(current.Actor, Id, ct) is not { } person)
        {
            return false;
        }

        Person = person;
        MayArrange = await leads.MayArrangeAsync(current.Actor, Id, ct);
        var others = await absences.ColleaguesAsync(Id, ct);
        Colleagues = [new("[No Selection]", ""), .. others.Select(c => new SelectListItem(c.Name, c.Id.ToString()))];
        if (MayArrange && ModelState.IsValid && others.FirstOrDefault(c => c.Id == To) is { Name: { } name })
        {
            Tasks = await work.OpenOfAsync(current.Actor, Id, ct);
            Receiver = Tasks.Count > 0 ? name : null;
        }

        return true;
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Request.Query.ContainsKey("To") && To is null && ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(To), "Choose who gets the tasks");
        }

        return await AgainAsync(ct);
    }

    public Task<IActionResult> OnPostAwayAsync(CancellationToken ct)
        => DoAsync(() => absent.HandleAsync(current.Actor, source.Of(current.Actor), Id, AwayUntil, StandIn, ct), () => $"{Who("You are", "is")} away until {Text.Date(AwayUntil!.Value)}.", ct);

    public Task<IActionResult> OnPostBackAsync(CancellationToken ct)
        => DoAsync(() => absent.EndAsync(current.Actor, source.Of(current.Actor), Id, ct), () => $"{Who("You are", "is")} back.", ct);

    public async Task<IActionResult> OnPostHandOverAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid || await colleagues.FindAsync(current.Actor, Id, ct) is not { } person)
        {
            return await AgainAsync(ct);
        }

        var result = await work.HandleAsync(current.Actor, source.Of(current.Actor), RequestId, Id, To, Tasks, ct);
        var name = (await absences.ColleaguesAsync(Id, ct)).First(c => c.Id == To).Name;
        if (result.Done > 0)
        {
            TempData.Success($"{Text.Capital(Text.Count(result.Done, "task is", "tasks are"))} with {name} now.");
        }

        if (result.Left.Count > 0)
        {
            TempData.Important(string.Join(' ', result.Left.Select(l => $"{Text.Capital(Text.Count(l.Count, "task stays", "tasks stay"))} where {(l.Count == 1 ? "it is" : "they are")}: {l.Why}.")));
        }

        return Redirect(TaskLinks.Colleague(person.Id));
    }

    private async Task<IActionResult> DoAsync(Func<Task> work, Func<string> done, CancellationToken ct)
    {
        if (!ModelState.IsValid || await colleagues.FindAsync(current.Actor, Id, ct) is not { } person)
        {
            return await AgainAsync(ct);
        }

        Person = person;
        await work();
        TempData.Success(done());
        return Redirect(TaskLinks.Colleague(Id));
    }

    private string Who(string me, string verb) => IsMe ? me : $"{Person.Name} {verb}";
}
