using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.PaymentHolds;
using Portal.Workflows.Engine;

namespace Portal.Workflows.PaymentHolds;

/// <summary>What the container needs of holds on payments.</summary>
internal sealed class PaymentHoldsFeature : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AddSubjects<HoldQueries, PaymentHold>();
        services.AddScoped<HoldReader>();
        services.AddScoped<PutOnHold>();
        services.AddScoped<IRegisterFollower, HoldsOfRegister>();
    }
}
