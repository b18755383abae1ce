using System.Buffers.Binary;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Portal.TestKit;
using Portal.Workflows.Accounts;

namespace Portal.Host.Tests.Accounts;

public sealed class HardHashTests(PortalCluster cluster)
{
    [Fact]
    public async Task In_real_use_a_password_is_hashed_with_SHA512_and_210_000_iterations()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using var app = new PortalApp(database) { WithHardHashes = true };

        var hash = Convert.FromBase64String(app.Services.GetRequiredService<IPasswordHasher<AppUser>>().HashPassword(new AppUser(), AccountGivens.Password));

        // Identity's third format: a mark, the function (2 is SHA-512), the iterations.
        Assert.Equal((1, 2u, 210_000u), (hash[0], BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1)), BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5))));
    }
}
