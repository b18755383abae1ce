using Microsoft.AspNetCore.Mvc;

namespace Portal.Host.Forms;

/// <summary>What every form needs: refusals beside their fields, and an answer to a post that nobody takes.</summary>
internal static class FormsSetup
{
    public static WebApplicationBuilder AddForms(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<MvcOptions>(options =>
        {
            options.Filters.Add<UnknownVerbFilter>();
            options.Filters.Add<RefusalFilter>();
        });
        return builder;
    }
}
