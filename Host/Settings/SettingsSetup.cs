using Microsoft.Extensions.Options;
using Portal.Notifications.Delivery;
using Portal.Workflows.LatePayments;
using Portal.Workflows.PaymentBatches;
using Portal.Workflows.Periods;
using Portal.Workflows.Register;

namespace Portal.Host.Settings;

/// <summary>Typed settings: each record is read from its section, checked at start, and injected as itself.</summary>
public static class SettingsSetup
{
    public static WebApplicationBuilder AddSettings(this WebApplicationBuilder builder)
    {
        builder.AddSection<CouncilSettings>("Council");
        builder.AddSection<MailSettings>("Mail");
        builder.AddSection<PortalSettings>("Portal");
        builder.AddSection<ProxySettings>("Proxy");
        builder.AddSection<PeriodSettings>("Periods");
        builder.AddSection<PaymentSettings>("Payments");
        builder.AddSection<LatePaymentSettings>("LatePayment");
        builder.AddSection<TwoPeopleRule>("Register:TwoPeople");
        // Never by default into a database that somebody named: it may be a real one.
        var isPlayground = builder.Environment.IsDevelopment() && string.IsNullOrEmpty(builder.Configuration.GetConnectionString("Portal"));
        builder.Configuration["Demo:Enabled"] ??= isPlayground ? "true" : "false";
        builder.Configuration["Demo:County"] ??= isPlayground ? "true" : "false";
        if (isPlayground)
        {
            builder.Configuration["Payments:DaysAhead"] ??= "60"; // a newcomer pays today's invoice today
        }

        builder.AddSection<DemoSettings>("Demo");
        builder.Services.AddSingleton(DataFolder.From(builder.Configuration, builder.Environment));
        builder.Services.AddSingleton<PublicAddress>();
        return builder;
    }

    /// <summary>Registers <typeparamref name="T"/>, bound to <paramref name="section"/>; a value that breaks its attributes stops the start.</summary>
    public static WebApplicationBuilder AddSection<T>(this WebApplicationBuilder builder, string section)
        where T : class
    {
        builder.Services.AddOptions<T>().Configure<IConfiguration>((options, settings) => Read(settings.GetSection(section), options)).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(sp => sp.GetRequiredService<IOptions<T>>().Value);
        return builder;
    }

    /// <exception cref="StartProblem">A value is nothing of the kind that its setting takes, such as a word for a number.</exception>
    private static void Read(IConfigurationSection section, object options)
    {
        try
        {
            section.Bind(options);
        }
        catch (InvalidOperationException e)
        {
            throw new StartProblem($"{e.Message} The table of settings in README.md shows an example: its default.");
        }
    }
}
