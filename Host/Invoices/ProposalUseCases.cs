using Portal.Workflows.Invoices;

namespace Portal.Host.Invoices;

/// <summary>The use cases behind the buttons of a proposed invoice.</summary>
public sealed record ProposalUseCases(CreateInvoice Create, CreateAndSubmit CreateAndSubmit);
