using Hangfire;
using Portal.Host.Accounts;
using Portal.Workflows.Audit;
using Portal.Workflows.Register;
using Portal.Workflows.Register.Uploads;

namespace Portal.Host.Register;

/// <summary>Invites the people whom an import brought, where its administrator chose so. Stopped half-way, it goes on with its next attempt.</summary>
public sealed class ImportedUsersJob(InviteImported invite, UploadReader uploads, OneTimeLinks links)
{
    /// <param name="import">The import.</param>
    /// <param name="by">Who chose so: account, name and address.</param>
    /// <param name="name">See <paramref name="by"/>.</param>
    /// <param name="ip">See <paramref name="by"/>.</param>
    /// <param name="ct">Stops it.</param>
    [AutomaticRetry(Attempts = 5)]
    public Task RunAsync(Guid import, Guid? by, string name, string? ip, CancellationToken ct)
        => invite.RunAsync(import, new AuditedBy(by, name, Organisation: null, ip), links.InvitationPathAsync, ct);

    /// <summary>The same once an upload is applied; one that was found to do something else than was looked at invites nobody.</summary>
    /// <exception cref="InvalidOperationException">It is being applied: the next attempt finds it done.</exception>
    [AutomaticRetry(Attempts = 10)]
    public async Task OfUploadAsync(Guid upload, Guid? by, string name, string? ip, CancellationToken ct)
    {
        if (await uploads.FindAsync(upload, ct) is { IsBusy: true })
        {
            throw new InvalidOperationException($"The upload {upload} is being applied: its users are invited after that.");
        }

        if (await uploads.ImportOfAsync(upload, ct) is { } import)
        {
            await RunAsync(import, by, name, ip, ct);
        }
    }
}
