using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Invoices;
using Portal.Workflows.Actions;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices.Checks;
using Portal.Workflows.Invoices.OwedBack;
using Portal.Workflows.Invoices.Reconciling;

namespace Portal.Workflows.Invoices;

/// <summary>What the container needs of invoices and credit notes.</summary>
internal sealed class InvoicesFeature : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AddScoped<IActionSubjects, InvoicesOfActions>();
        services.AddSubjects<InvoiceQueries, InvoiceToMove>();
        services.AddScoped<InvoiceList>();
        services.AddScoped<InvoiceReader>();
        services.AddScoped<InvoiceChecks>();
        services.AddScoped<Reconciliation>();
        services.AddSubjects<OwedBalanceQueries, OwedBalance>();
        services.AddFollower<OwedBalances>();
        services.AddScoped<IRegisterFollower>(sp => sp.GetRequiredService<OwedBalances>());
        services.AddScoped<OwedBackList>();
        services.AddScoped<OwedBackExport>();
        services.AddScoped<InvoiceComparison>();
        services.AddScoped<ProposalReader>();
        services.AddScoped<ProposalChoices>();
        services.AddScoped<InvoiceExport>();
        services.AddScoped<HeldLines>();
        services.AddScoped<HeldMonths>();
        services.AddScoped<ProposalComparison>();
        services.AddScoped<CreateInvoice>();
        services.AddScoped<CreateAndSubmit>();
        services.AddScoped<SubmitZeroLines>();
        services.AddScoped<CreditInvoice>();
        services.AddScoped<InvoiceDuplicates>();
        services.AddScoped<UpdateInvoice>();
        services.AddScoped<SuggestValue>();
        services.AddScoped<TakeLineBack>();
        services.AddScoped<QueriedLines>();
        services.AddScoped<RemovedLines>();
        services.AddScoped<LineOrigins>();
        services.AddScoped<LineItemAccounts>();
        services.AddEmails<InvoiceEmails>();
        services.AddEmails<OwedBackEmails>();
    }
}
