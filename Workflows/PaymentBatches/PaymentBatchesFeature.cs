using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Portal.Domain.PaymentBatches;
using Portal.Workflows.Engine;

namespace Portal.Workflows.PaymentBatches;

/// <summary>What the container needs of payment batches.</summary>
internal sealed class PaymentBatchesFeature : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.TryAddSingleton(new PaymentSettings());
        services.AddSubjects<BatchQueries, PaymentBatch>();
        services.AddEmails<BatchEmails>();
        services.AddScoped<BatchReader>();
        services.AddScoped<BatchFile>();
        services.AddScoped<MakeBatch>();
        services.AddScoped<HoldOutOfBatch>();
        services.AddScoped<TakePaymentBack>();
        services.AddScoped<PayFromBank>();
        services.AddScoped<TakeBackFromBank>();
        services.AddScoped<RemittanceReader>();
        services.AddScoped<RemittanceExport>();
        services.AddScoped<PaymentList>();
        services.AddScoped<ProviderMoney>();
    }
}
