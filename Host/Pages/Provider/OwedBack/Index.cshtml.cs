using Microsoft.AspNetCore.Authorization;
using Portal.Host.Accounts;
using Portal.Host.Invoices;
using Portal.Host.Look;
using Portal.Workflows.Invoices.OwedBack;

namespace Portal.Host.Pages.Provider.OwedBack;

/// <summary>What the provider owes back to the council.</summary>
[Authorize(Policy = Policies.ProviderUser)]
[MenuEntry(37, "Owed back", MenuGroup.Money)]
public sealed class IndexModel(CurrentActor current, OwedBackList list, OwedBackExport export) : OwedBackListPage(current, list, export);
