using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;
using Portal.Workflows.Invoices.Checks;
using Portal.Workflows.Organisations;

namespace Portal.Host.Invoices;

/// <summary>What the finance team's queue reads, and how it moves what was chosen.</summary>
public sealed record QueueUseCases(InvoiceList Invoices, InvoiceChecks Checks, ProviderList Providers, MakeMove Moves, MovesTogether Together);
