using Microsoft.Extensions.Options;
using Portal.Host.Commands;
using Portal.Host.Pdf;
using Portal.Host.Settings;
using Portal.Host.Startup;
using Portal.Postgres;
using Portal.Workflows.Persistence;
using Portal.Workflows.Persistence.Encryption;

if (args is [PdfReading.Command])
{
    return PdfReading.Serve(Console.OpenStandardInput(), Console.OpenStandardOutput());
}

var line = CommandArguments.Of(args);
var isCommand = CommandLine.IsCommand(line.Words);
try
{
    PortalDatabase.WarmUp();
    // Settings are read once, and checked, at start: no file is watched for changes.
    var builder = WebApplication.CreateBuilder([.. isCommand ? line.Settings : args, "--hostBuilder:reloadConfigOnChange=false"]);
    if (CommandLine.AsksForHelp(line.Words))
    {
        await using var described = builder.AddPortal("Host=localhost").Build();
        return await described.DescribeCommandsAsync();
    }

    await using var storage = await Storage.OpenAsync(builder.Configuration, builder.Environment);
    await using var app = builder.AddPortal(storage.ConnectionString).AddStorage(storage).Build();
    app.UsePortal();
    await app.PrepareAsync(storage, isCommand);
    return isCommand ? await app.RunCommandAsync(line.Words, storage.Place) : await app.ServeAsync();
}
catch (Exception e) when (e is StartProblem or PostgresProblem or SchemaTooOld or EncryptionKeyIsMissing or OptionsValidationException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}

/// <summary>The door of the portal; named so that tests can open it.</summary>
public partial class Program;
