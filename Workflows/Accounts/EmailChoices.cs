using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Notifications;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Accounts;

/// <summary>Which emails a person gets, and how soon; theirs alone to choose.</summary>
public sealed class EmailChoices(PortalDbContext db)
{
    /// <summary>Every topic that somebody with this person's roles hears of, and how soon they do.</summary>
    public async Task<IReadOnlyList<(EmailTopic Topic, EmailPace Pace)>> ReadAsync(Guid userId, CancellationToken ct)
    {
        var council = await db.Users.Where(u => u.Id == userId).Select(u => u.CouncilRoles).SingleAsync(ct);
        var provider = await db.Memberships.Where(m => m.UserId == userId).Select(m => m.Roles).ToListAsync(ct);
        var roles = provider.Aggregate(ProviderRoles.None, (all, one) => all | one);
        var chosen = await db.EmailChoices.AsNoTracking().Where(c => c.UserId == userId).ToDictionaryAsync(c => c.Kind, c => c.Pace, ct);
        return [.. EmailTopic.All.Where(t => t.IsFor(roles, council)).Select(t => (t, chosen.GetValueOrDefault(t.Kind)))];
    }

    /// <summary>Keeps what was chosen; of kinds that are not this person's nothing is kept.</summary>
    public async Task SaveAsync(Guid userId, IReadOnlyDictionary<string, EmailPace> paces, CancellationToken ct)
    {
        foreach (var (topic, was) in await ReadAsync(userId, ct))
        {
            if (paces.TryGetValue(topic.Kind, out var pace) && pace != was)
            {
                // One statement, so that two tabs at once leave one of the two answers and no error.
                await db.Database.ExecuteSqlAsync(
                    $"""
                    insert into email_choices (user_id, kind, pace) values ({userId}, {topic.Kind}, {pace.ToString()})
                    on conflict (user_id, kind) do update set pace = excluded.pace
                    """,
                    ct);
            }
        }
    }
}
