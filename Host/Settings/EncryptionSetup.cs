using Portal.Workflows.Persistence.Encryption;

namespace Portal.Host.Settings;

/// <summary>
/// The keys that what opens an account is encrypted with: from the setting <c>Encryption:Key</c>, or from a file with a key a line, the current one first.
/// A real server's database needs one of both; beside the embedded one, and in Development, the portal makes the file itself.
/// </summary>
public static class EncryptionSetup
{
    public const string KeySetting = "Encryption:Key";

    public const string FileSetting = "Encryption:KeyFile";

    public static WebApplicationBuilder AddEncryption(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(_ => new EncryptionKeys(Read(builder.Configuration, builder.Environment)));
        return builder;
    }

    /// <exception cref="StartProblem">There is none, or one is not a key.</exception>
    private static List<EncryptionKey> Read(ConfigurationManager settings, IHostEnvironment environment)
    {
        if (settings[KeySetting] is { Length: > 0 } told)
        {
            return [.. told.Split(',').Select(k => EncryptionKey.Parse(k) ?? throw new StartProblem($"{KeySetting} is not a key: {HowToMake}."))];
        }

        var file = settings[FileSetting] is { Length: > 0 } named ? Path.GetFullPath(named, environment.ContentRootPath) : null;
        if (file is null && settings.GetConnectionString("Portal") is { Length: > 0 } && !environment.IsDevelopment())
        {
            throw new StartProblem($"{FileSetting} (or {KeySetting}) is needed where ConnectionStrings:Portal is set: what opens an account is encrypted with a key that the database does not hold. {HowToMake}, "
                + "in a file that only the portal's account reads; keep a copy apart from the database's backups.");
        }

        file ??= DataFolder.From(settings, environment).Key;
        return EncryptionKeyFile.Read(file, mayMake: settings[FileSetting] is not { Length: > 0 });
    }

    internal const string HowToMake = "Make one with `openssl rand -base64 32`";
}
