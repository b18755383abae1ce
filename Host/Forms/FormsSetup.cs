using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace Portal.Host.Forms;

/// <summary>What every form needs: refusals beside their fields, the provider that it was shown for, and an answer to a post that nobody takes.</summary>
internal static class FormsSetup
{
    public static WebApplicationBuilder AddForms(this WebApplicationBuilder builder)
    {
        // After AddLook: the last one counts, and antiforgery brings one that does nothing.
        builder.Services.AddSingleton<IAntiforgeryAdditionalDataProvider, FormsOfOneProvider>();
        builder.Services.Configure<MvcOptions>(options =>
        {
            options.Filters.Add<UnknownVerbFilter>();
            options.Filters.Add<RefusalFilter>();
        });
        return builder;
    }
}
