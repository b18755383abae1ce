using Portal.Host.Health;
using Portal.Host.Settings;

namespace Portal.Host.Startup;

/// <summary>What a host that serves does about its storage: it watches its embedded database, and the room on the disk.</summary>
public static class StorageSetup
{
    public static WebApplicationBuilder AddStorage(this WebApplicationBuilder builder, Storage storage)
    {
        builder.AddDiskHealth(storage.Folder ?? DataFolder.From(builder.Configuration, builder.Environment).Root);
        if (storage.Embedded is { } server)
        {
            builder.Services.AddHostedService(sp => ActivatorUtilities.CreateInstance<EmbeddedWatch>(sp, server));
        }

        return builder;
    }
}
