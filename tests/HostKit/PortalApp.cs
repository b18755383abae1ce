using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Portal.HostKit;

/// <summary>
/// The real Host over a test's database: in memory (<c>CreateClient</c>), or on a real port (<see cref="StartKestrel"/>).
/// Background jobs and demo data are off unless asked for; emails go to <see cref="MailFolder"/>.
/// </summary>
public sealed class PortalApp(TestDatabase database) : WebApplicationFactory<Program>, IPortal
{
    /// <summary>
    /// What MVC reads of the types that pages bind: the same for every host, and two fifths of what a host's start takes. Only this
    /// is shared; descriptors and endpoints hold services of their own host.
    /// </summary>
    private static IModelMetadataProvider? metadata;

    private readonly TemporaryFolder data = new();
    private readonly Dictionary<string, string?> settings = new(StringComparer.Ordinal);

    /// <summary>
    /// No host of a test waits for its settings to change: every watched file costs one of the few inotify instances
    /// that Linux gives a user, and hundreds of hosts come and go here.
    /// </summary>
    static PortalApp()
    {
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
        Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "true");
    }

    /// <summary>The portal's clock, where a test wants to hold it.</summary>
    public FakeTimeProvider? Clock { get; init; }

    /// <summary>Whether Hangfire's server runs and the schedule is kept.</summary>
    public bool WithJobs { get; init; }

    /// <summary>Whether passwords are hashed as hard as in real use.</summary>
    public bool WithHardHashes { get; init; }

    public string EnvironmentName { get; init; } = "Development"; // static assets come from the development manifest

    public TestDatabase Database => database;

    /// <summary>Where <c>.eml</c> files appear.</summary>
    public string MailFolder => data.Path("mail");

    /// <summary>The host's services. The factory itself would start a host for each of several who ask for the first time at once.</summary>
    public override IServiceProvider Services
    {
        get
        {
            lock (settings)
            {
                return base.Services;
            }
        }
    }

    /// <summary>Sets a setting of the host; before the first request.</summary>
    public PortalApp With(string setting, string? value)
    {
        settings[setting] = value;
        return this;
    }

    /// <summary>Starts a real server on a free port of 127.0.0.1 and says where.</summary>
    public Uri StartKestrel()
    {
        UseKestrel(0);
        StartServer();
        var address = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new Uri(address.Replace("[::]", "127.0.0.1", StringComparison.Ordinal));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        data.Dispose();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(EnvironmentName);
        builder.UseSetting("ConnectionStrings:Portal", database.ConnectionString);
        builder.UseSetting("Data:Directory", data.FullName);
        builder.UseSetting("Encryption:Key", TestKeys.Setting);
        builder.UseSetting("Demo:Enabled", "false");
        builder.UseSetting("Jobs:Enabled", WithJobs ? "true" : "false");
        // Most tests pay at once what is due in weeks; those of the days ahead say how many.
        builder.UseSetting("Payments:DaysAhead", "100000");
        // One administrator sends and applies in most tests; those of two people say where that begins.
        builder.UseSetting("Register:TwoPeople:Pounds", "1000000000");
        builder.UseSetting("Register:TwoPeople:Percent", "1000");
        foreach (var (setting, value) in settings)
        {
            builder.UseSetting(setting, value);
        }

        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter, RequestSizes>());
        builder.ConfigureServices(services => services.AddSingleton(sp => metadata ??= ActivatorUtilities.CreateInstance<DefaultModelMetadataProvider>(sp)));
        if (!WithHardHashes)
        {
            builder.ConfigureServices(services => services.PostConfigure<PasswordHasherOptions>(o => o.IterationCount = AccountGivens.Iterations));
        }

        if (Clock is { } clock)
        {
            builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(clock));
        }
    }
}
