using Portal.Domain.Accounts;
using Portal.Host.Look;
using Portal.Host.Work;
using Portal.Workflows.Register.Uploads;

namespace Portal.Host.Register;

/// <summary>Uploads of the register that an administrator must decide on.</summary>
public sealed class RegisterTiles(UploadReader uploads) : IHomeTiles
{
    public async Task<IReadOnlyList<HomeTile>> ReadAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.MayRead(CouncilRoles.Administrator))
        {
            return [];
        }

        var waiting = await uploads.CountWaitingAsync(ct);
        var line = waiting == 0 ? "Nothing waits" : Text.Count(waiting, "upload to decide on", "uploads to decide on");
        return [new(120, RegisterLinks.Import, "Register import", "Bring in who is placed where, and at what cost", line, waiting > 0)];
    }
}
