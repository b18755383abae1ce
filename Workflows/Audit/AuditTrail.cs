using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;
using Portal.Workflows.Persistence.Encryption;

namespace Portal.Workflows.Audit;

/// <summary>Writes the audit list. In the caller's transaction, where there is one: what was not done is not said to be.</summary>
public sealed class AuditTrail(PortalDbContext db, EngineClock clock, EncryptionKeys keys)
{
    private const int MaxDetail = 1_000;

    /// <param name="kind">What happened.</param>
    /// <param name="by">Who did it.</param>
    /// <param name="subject">Whom or what it concerns; never a client's name.</param>
    /// <param name="detail">What became of it; only so much of it is kept as the list holds.</param>
    /// <param name="ct">Stops it.</param>
    public Task RecordAsync(AuditKind kind, AuditedBy by, string? subject, string? detail, CancellationToken ct)
        => db.Database.ExecuteSqlAsync(
            $"""
            insert into audit_entries (at, kind, user_id, user_name, organisation, subject, detail, ip_address)
            values ({clock.Now}, {kind.ToString()}, {by.UserId}, {by.Name}, {by.Organisation}, {subject}, {Kept(detail)}, {by.IpAddress})
            """,
            ct);

    /// <summary>
    /// The same about an email address that a stranger typed. People type their password there by mistake, so it is kept only where it is an account's; of
    /// any other stands that it is none, and a mark by which the same one is known again.
    /// </summary>
    public async Task RecordTypedAsync(AuditKind kind, AuditedBy by, string typed, string? detail, CancellationToken ct)
    {
        var normalised = EmailAddress.Normalise(typed);
        var known = await db.Users.Where(u => u.NormalizedEmail == normalised).Select(u => u.Email).FirstOrDefaultAsync(ct);
        await RecordAsync(kind, by, known ?? $"No account's address ({keys.Mark(EncryptionPurpose.TypedAddress, normalised)})", detail, ct);
    }

    /// <summary>One line for each of several subjects, in one statement.</summary>
    public Task RecordEachAsync(AuditKind kind, AuditedBy by, IReadOnlyCollection<string> subjects, string? detail, CancellationToken ct)
        => subjects.Count == 0
            ? Task.CompletedTask
            : db.Database.ExecuteSqlAsync(
                $"""
                insert into audit_entries (at, kind, user_id, user_name, organisation, subject, detail, ip_address)
                select {clock.Now}, {kind.ToString()}, {by.UserId}, {by.Name}, {by.Organisation}, s, {Kept(detail)}, {by.IpAddress} from unnest({subjects.ToArray()}) s
                """,
                ct);

    private static string? Kept(string? detail) => detail is null ? null : UserText.Cut(detail, MaxDetail);
}
