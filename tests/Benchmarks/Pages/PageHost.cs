using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Portal.TestKit;

namespace Portal.Benchmarks.Pages;

/// <summary>The real Host on a real port of this machine, in this process, so that what it asks of the database can be heard.</summary>
internal sealed class PageHost(string connectionString) : WebApplicationFactory<Program>
{
    private readonly TemporaryFolder data = new();

    /// <summary>The factory looks from the working folder for where the host's sources are.</summary>
    static PageHost() => Directory.SetCurrentDirectory(AppContext.BaseDirectory);

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public void Start()
    {
        UseKestrel(0);
        StartServer();
        Address = new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First().Replace("[::]", "127.0.0.1", StringComparison.Ordinal));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        data.Dispose();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development"); // static assets come from the development manifest
        builder.UseSetting("ConnectionStrings:Portal", connectionString);
        builder.UseSetting("Data:Directory", data.FullName);
        builder.UseSetting("Encryption:Key", TestKeys.Setting);
        builder.UseSetting("Demo:Enabled", "false");
        builder.UseSetting("Jobs:Enabled", "false");
        builder.UseSetting("SignIn:PerMinute", "1000"); // everybody signs in from one address
        builder.ConfigureServices(services => services.PostConfigure<PasswordHasherOptions>(o => o.IterationCount = AccountGivens.Iterations));
    }
}
