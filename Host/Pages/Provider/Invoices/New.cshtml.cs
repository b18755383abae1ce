using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Host.Accounts;
using Portal.Workflows.Invoices;

namespace Portal.Host.Pages.Provider.Invoices;

/// <summary>Which items a new invoice starts from (the guide, 5.4 to 5.6).</summary>
[Authorize(Policy = Policies.ProviderInvoicing)]
public sealed class NewModel(CurrentActor current, ProposalChoices choices) : PageModel
{
    private const string All = "all";

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Contract { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Service { get; set; }

    /// <summary>An SSRef.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Client { get; set; }

    /// <summary>Continue was pressed.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Go { get; set; }

    /// <summary>The reader wants to choose, even where there is one contract.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Choose { get; set; }

    public IEnumerable<SelectListItem> Contracts { get; private set; } = [];

    public IEnumerable<SelectListItem> Services { get; private set; } = [];

    public IEnumerable<SelectListItem> Clients { get; private set; } = [];

    public static IEnumerable<SelectListItem> Ways =>
    [
        new("Select all Items for the Provider", All),
        new("Select Items for one Contract", "contract"),
        new("Select Items for one Service", "service"),
        new("Select Items for one Client", "client"),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Go && Check())
        {
            return Redirect(InvoiceLinks.Proposed(
                From == "contract" ? Contract : null,
                From == "service" ? Service : null,
                From == "client" ? Client : null));
        }

        var contracts = await choices.ContractsAsync(current.Actor, ct);
        if (!Go && !Choose && contracts.Count <= 1)
        {
            return Redirect(InvoiceLinks.Proposed());
        }

        From ??= All;
        Contracts = Choices(contracts);
        Services = Choices(await choices.ServicesAsync(current.Actor, ct));
        Clients = Choices(await choices.ClientsAsync(current.Actor, ct));
        return Page();
    }

    private bool Check()
    {
        var (field, chosen) = From switch
        {
            "contract" => (nameof(Contract), Contract),
            "service" => (nameof(Service), Service),
            "client" => (nameof(Client), Client),
            All => (nameof(From), All),
            _ => (nameof(From), null),
        };
        if (string.IsNullOrEmpty(chosen))
        {
            ModelState.AddModelError(field, field == nameof(From) ? "Choose how to select the items" : $"Choose a {field.ToLowerInvariant()}");
        }

        return ModelState.IsValid;
    }

    private static IEnumerable<SelectListItem> Choices(IEnumerable<KeyValuePair<string, string>> found)
        => [new("[No Selection]", ""), .. found.Select(x => new SelectListItem(x.Value, x.Key))];
}
