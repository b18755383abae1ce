using Portal.Domain.Calendar;
using Portal.Host.Accounts;
using Portal.Host.Actions;
using Portal.Host.Commands;
using Portal.Host.Contracts;
using Portal.Host.Health;
using Portal.Host.Jobs;
using Portal.Host.Look;
using Portal.Host.Mail;
using Portal.Host.PurchaseOrders;
using Portal.Host.Startup.Settings;
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
        builder.AddHealth();
        builder.AddJobs(connectionString);
        // The council's own closing days, beside the bank holidays of England.
        builder.Services.AddSingleton(new WorkingCalendar(builder.Configuration.GetSection("Calendar:ExtraHolidays").Get<DateOnly[]>() ?? []));
        builder.Services.AddWorkflows(_ => connectionString);
        builder.Services.AddScoped<CommandLine>();
        builder.Services.AddScoped<ICommand, ImportCommand>();
        builder.Services.AddSingleton<StartupBanner>();
        builder.Services.AddScoped<ICommand, VerifyJournalCommand>();
        builder.AddMail();
        builder.AddLook();
        builder.AddAccounts();
        builder.AddContracts();
        builder.AddSection<ActionSettings>(ActionSettings.Section);
        builder.Services.AddScoped<Invoices.InvoiceUseCases>();
        builder.AddWork();
        builder.AddPurchaseOrders();
        return builder;
    }

    public static WebApplication UsePortal(this WebApplication app)
    {
        app.UseRequestLog();
        app.UseLook();
        app.UseRouting();
        app.UseAccounts();
        app.MapHealth();
        app.MapRazorPages();
        app.MapContractFiles();
        app.MapActionFiles();
        return app;
    }
}
