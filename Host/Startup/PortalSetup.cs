using Portal.Domain.Calendar;
using Portal.Host.Accounts;
using Portal.Host.Commands;
using Portal.Host.Features;
using Portal.Host.Forms;
using Portal.Host.Health;
using Portal.Host.Jobs;
using Portal.Host.Look;
using Portal.Host.Mail;
using Portal.Host.Settings;
using Portal.Host.Work;
using Portal.Workflows;

namespace Portal.Host.Startup;

/// <summary>What the portal is made of, and the order in which a request passes through it.</summary>
public static class PortalSetup
{
    public static WebApplicationBuilder AddPortal(this WebApplicationBuilder builder, string connectionString)
    {
        builder.AddLog();
        builder.AddSettings();
        builder.AddProxies();
        builder.AddEncryption();
        builder.Services.AddSingleton<ProductionChecks>();
        builder.Services.AddSingleton<StartupBanner>();
        builder.AddHealth();
        builder.AddJobs(connectionString);
        // The council's own closing days, beside the bank holidays of England.
        builder.Services.AddSingleton(new WorkingCalendar(builder.Configuration.GetSection("Calendar:ExtraHolidays").Get<DateOnly[]>() ?? []));
        builder.Services.AddWorkflows(_ => connectionString);
        builder.AddCommands();
        builder.AddMail();
        builder.AddLook();
        builder.AddForms();
        builder.AddAccounts();
        builder.AddWork();
        builder.AddFeatures();
        return builder;
    }

    public static WebApplication UsePortal(this WebApplication app)
    {
        app.UseProxies();
        app.UseRequestLog();
        app.UseReadersAddress();
        app.UseLook();
        app.Use(FormCharset.CheckAsync);
        app.UseRouting();
        app.Use(KeysInAddresses.ReadAsync);
        app.UseAccounts();
        app.MapHealth();
        app.MapRazorPages();
        app.MapFeatures();
        return app;
    }
}
