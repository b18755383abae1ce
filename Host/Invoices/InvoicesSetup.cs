using Portal.Host.Features;

namespace Portal.Host.Invoices;

/// <summary>What the pages of invoices need.</summary>
internal sealed class InvoicesSetup : IHostFeature
{
    public void Add(WebApplicationBuilder builder) => builder.Services.AddScoped<InvoiceUseCases>().AddScoped<QueueUseCases>().AddScoped<ProposalUseCases>().AddScoped<ProposalReads>();
}
