using Portal.TestKit;

namespace Portal.Workflows.Tests.Register;

/// <summary>One world with the guide's register, for tests that change nothing in it.</summary>
public sealed class GuideWorld(PortalCluster cluster) : IAsyncLifetime
{
    public RegisterWorld World { get; private set; } = null!;

    public async ValueTask InitializeAsync() => World = await RegisterWorld.WithGuideAsync(cluster);

    public async ValueTask DisposeAsync() => await World.DisposeAsync();
}
