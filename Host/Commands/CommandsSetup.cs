using Portal.Host.Features;

namespace Portal.Host.Commands;

/// <summary>The command line, and whatever commands there are.</summary>
internal static class CommandsSetup
{
    public static WebApplicationBuilder AddCommands(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<CommandLine>();
        builder.Services.AddFound<ICommand>();
        return builder;
    }
}
