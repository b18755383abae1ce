using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Domain.Accounts;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Downloads;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.Actions;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Placements;

namespace Portal.Host.CarePackages;

/// <summary>What both sides' lists of care package line items share (the guide, 6.1 to 6.4), and the same list as a file.</summary>
public abstract class LineItemListPage(CurrentActor current, LineItemList items, LineItemChoices choices) : PageModel, IListsClients
{
    public int ListedClients => Items?.Rows.Count ?? 0;

    private const string FileName = "care-package-line-items";

    [BindProperty(SupportsGet = true)]
    public string? Service { get; set; }

    /// <summary>A care package's ref.</summary>
    [BindProperty(SupportsGet = true), Display(Name = "Care package")]
    public string? Package { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "Service level")]
    public string? Level { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "Include historical")]
    public bool Historical { get; set; }

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    /// <summary>Whose page it is.</summary>
    public abstract Side Side { get; }

    /// <summary>What the reader asked for.</summary>
    public abstract LineItemFilter Filter { get; }

    public string Here => LineItemLinks.List(Side);

    public Paged<LineItemRow> Items { get; private set; } = null!;

    /// <summary>How many are not listed because they have ended.</summary>
    public int LeftOut { get; private set; }

    public PageInfo Paging => PageInfo.Of(Items);

    public bool MaySubmitActions => !Actor.IsCouncil && current.MayBegin(ActionWorkflow.DefinitionName);

    public bool MayReport => PlacementWorkflow.Reporter.Includes(Actor);

    public bool ShowsProvider => Actor.IsCouncil;

    public IEnumerable<SelectListItem> Services { get; private set; } = [];

    public IEnumerable<SelectListItem> Levels { get; private set; } = [];

    protected Actor Actor => current.Actor;

    public async Task<IActionResult> OnGetCsvAsync([FromServices] LineItemExport export, [FromServices] ClientExports audit, CancellationToken ct)
    {
        await audit.RecordAsync(FileName, ct);
        return await this.DownloadAsync(FileName, DownloadFormat.Csv, to => export.WriteCsvAsync(Actor, Filter, to, ct));
    }

    public async Task<IActionResult> OnGetExcelAsync([FromServices] LineItemExport export, [FromServices] ClientExports audit, CancellationToken ct)
    {
        await audit.RecordAsync(FileName, ct);
        return await this.DownloadAsync(FileName, DownloadFormat.Excel, to => export.WriteExcelAsync(Actor, Filter, to, ct));
    }

    /// <summary>The same list as a file, or with those that have ended.</summary>
    public string Address(string? handler = null, bool historical = false)
    {
        var query = new QueryBuilder();
        Add("handler", handler);
        Add("service", Filter.ServiceRef);
        foreach (var ssRef in Filter.SsRefs)
        {
            Add("client", ssRef);
        }

        Add("package", Filter.CarePackageRef);
        Add("level", Filter.ServiceLevel);
        Add("provider", Filter.ProviderRef);
        Add("historical", historical || Filter.IncludeEnded ? "true" : null);
        return Here + query.ToQueryString();

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(name, value);
            }
        }
    }

    protected async Task LoadAsync(CancellationToken ct)
    {
        Services = ServiceItems.Of("[No Selection]", await choices.ServicesAsync(Actor, ct));
        Levels = Choices((await choices.LevelsAsync(Actor, ct)).Select(x => KeyValuePair.Create(x, x)));
        Items = await items.FindAsync(Actor, Filter, ct);
        LeftOut = await items.CountLeftOutAsync(Actor, Filter, ct);
    }

    protected static IEnumerable<SelectListItem> Choices(IEnumerable<KeyValuePair<string, string>> found)
        => [new("[No Selection]", ""), .. found.Select(x => new SelectListItem(x.Value, x.Key))];
}
