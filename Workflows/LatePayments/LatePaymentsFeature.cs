using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Portal.Workflows.LatePayments;

/// <summary>What the container needs of the report of late payments.</summary>
internal sealed class LatePaymentsFeature : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.TryAddSingleton(new LatePaymentSettings());
        services.AddScoped<LatePaymentReport>();
        services.AddScoped<LatePaymentExport>();
    }
}
