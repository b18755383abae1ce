using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Uplifts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;
using static Portal.Workflows.Engine.Statement;

namespace Portal.Workflows.Uplifts;

/// <summary>The only door to price uplift requests: a provider sees its own, council staff and the system see all.</summary>
public sealed class UpliftQueries(PortalDbContext db) : ISubjects<UpliftRequest>
{
    public IQueryable<UpliftRequest> VisibleTo(Actor actor)
        => actor.IsCouncil || actor.IsSystem ? db.Set<UpliftRequest>() : db.Set<UpliftRequest>().Where(u => u.ProviderRef == actor.ProviderRef);

    /// <summary>Loads one for a move; null when it does not exist for <paramref name="actor"/>.</summary>
    internal Func<Guid, CancellationToken, Task<LoadedSubject<UpliftRequest>?>> LoaderFor(Actor actor) => VisibleTo(actor).Loader(db, u => u.State, Save);

    Func<Guid, CancellationToken, Task<LoadedSubject<UpliftRequest>?>> ISubjects<UpliftRequest>.LoaderFor(Actor actor) => LoaderFor(actor);

    private static Statement Save(UpliftRequest u) => new(
        "update uplift_requests set state = $2, answer = $3, answered_by = $4, answered_at = $5, lines = $6 where id = $1",
        P(u.Id),
        P(u.State.ToString()),
        Text(u.Answer),
        Text(u.AnsweredBy),
        At(u.AnsweredAt),
        new Npgsql.NpgsqlParameter { Value = JsonSerializer.Serialize(u.Lines, JsonSerializerOptions.Web), NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Jsonb });
}
