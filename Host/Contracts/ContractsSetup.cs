using Microsoft.AspNetCore.Mvc;
using Portal.Host.Forms;
using Portal.Host.Startup.Settings;

namespace Portal.Host.Contracts;

/// <summary>What the pages of contract documents need.</summary>
public static class ContractsSetup
{
    public static WebApplicationBuilder AddContracts(this WebApplicationBuilder builder)
    {
        builder.AddSection<ContractSettings>(ContractSettings.Section);
        builder.Services.Configure<MvcOptions>(options =>
        {
            options.Filters.Add<UnknownVerbFilter>();
            options.Filters.Add<RefusalFilter>();
        });
        return builder;
    }
}
