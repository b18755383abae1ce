using Portal.Host.Settings;
using Portal.Notifications;
using Portal.Notifications.Delivery;

namespace Portal.Host.Mail;

/// <summary>How emails leave this host: by SMTP where a server is set, else as files in the data folder.</summary>
public static class MailSetup
{
    public static WebApplicationBuilder AddMail(this WebApplicationBuilder builder)
    {
        // A question rather than a value: the portal's address is known once the server listens.
        builder.Services.AddSingleton<Func<Sender>>(sp => () => SenderFrom(sp));
        builder.Services.AddScoped(SenderFrom);
        builder.Services.AddSingleton<IMailCarrier>(sp => sp.GetRequiredService<MailSettings>() is { Host.Length: > 0 } smtp
            ? new SmtpCarrier(smtp, sp.GetRequiredService<Func<Sender>>())
            : new PickupCarrier(
                sp.GetRequiredService<DataFolder>().Mail,
                sp.GetRequiredService<MailSettings>().From,
                sp.GetRequiredService<Func<Sender>>()));
        builder.Services.AddSingleton<IReportMailbox>(sp => new ImapReportMailbox(sp.GetRequiredService<MailSettings>().BounceMailbox));
        return builder;
    }

    private static Sender SenderFrom(IServiceProvider services)
    {
        var council = services.GetRequiredService<CouncilSettings>();
        return new Sender(council.Name, services.GetRequiredService<PublicAddress>().Url, council.HelpEmail, council.HelpPhone);
    }
}
