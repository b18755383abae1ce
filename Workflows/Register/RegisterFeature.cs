using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Portal.Workflows.Register.Uploads;

namespace Portal.Workflows.Register;

/// <summary>What the container needs of the import of the register.</summary>
internal sealed class RegisterFeature : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.TryAddSingleton(new TwoPeopleRule());
        services.AddScoped<FollowRegister>();
        services.AddScoped<ImportRegister>();
        services.AddScoped<ReverseFiles>();
        services.AddScoped<InviteImported>();
        services.AddScoped<ImportHistory>();
        services.AddScoped<LineItemChanges>();
        services.AddScoped<StoreUpload>();
        services.AddScoped<UploadReader>();
        services.AddScoped<DecideUpload>();
        services.AddScoped<RunUploads>();
        services.AddScoped<TidyUploads>();
    }
}
