using Npgsql;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using static Portal.Workflows.Engine.Statement;

namespace Portal.Workflows.Engine;

/// <summary>The engine's own statements of a move.</summary>
internal static class EngineSql
{
    /// <summary>Starts the instance, or moves it on from the entry before; no row where another move was faster.</summary>
    /// <param name="i">As it then is.</param>
    /// <param name="others">Others of the council see to it from now on: where a rule says who of them has it, that person does. Null: the same as before.</param>
    public static Statement Instance(WorkflowInstance i, Party? others)
        => i.Seq == 1
            ? new(
                $"""
                insert into workflow_instances (id, seq, subject, provider_ref, state, since, turn_kind, turn, due_at, ended_at, last_hash,
                    team, owner_id, held_until, held_because, client, money, news, news_at, note, definition, version)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, {Owner}, $14, $15, $16, $17, $18, $19, $21, $24, $25)
                """,
                [.. Columns(i, others), P(i.Definition), P(i.Version)])
            : new(
                $"""
                update workflow_instances set subject = $3, provider_ref = $4, state = $5, since = $6, turn_kind = $7, turn = $8, due_at = $9, ended_at = $10, seq = $2, last_hash = $11,
                    team = $12, owner_id = {Owner}, held_until = $14, held_because = $15, client = $16, money = $17, news = $18, news_at = $19, note = $21
                where id = $1 and seq = $2 - 1
                """,
                [.. Columns(i, others)]);

    private static readonly string Owner = $"case when $20 then ({FirstOwner.Sql("$12", "$4", "$22", "$23")}) else $13 end";

    private static NpgsqlParameter[] Columns(WorkflowInstance i, Party? others) =>
    [
        P(i.Id),
        P(i.Seq),
        P(i.Subject),
        P(i.ProviderRef),
        P(i.State),
        P(i.Since),
        P(i.TurnKind.ToString()),
        Text(i.Turn),
        At(i.DueAt),
        At(i.EndedAt),
        P(i.LastHash),
        P(i.Team),
        Id(i.OwnerId),
        Day(i.HeldUntil),
        Text(i.HeldBecause),
        Text(i.Client),
        Money(i.Money),
        Text(i.News),
        At(i.NewsAt),
        P(others is not null),
        Text(i.Note),
        P((int)(others?.Role ?? CouncilRoles.None)),
        P(LondonTime.DateOf(i.Since)),
    ];

    public static Statement Journal(JournalEntry j) => new(
        """
        insert into journal (instance_id, seq, at, move, from_state, to_state, user_id, user_name, organisation, provider_ref, words, data, request_id, previous_hash, hash)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
        """,
        P(j.InstanceId),
        P(j.Seq),
        P(j.At),
        P(j.Move),
        Text(j.From),
        P(j.To),
        Id(j.UserId),
        P(j.UserName),
        P(j.Organisation),
        Text(j.ProviderRef),
        Text(j.Words),
        Json(j.Data),
        Id(j.RequestId),
        P(j.PreviousHash),
        P(j.Hash));

    public static Statement Timer(Guid instanceId, string move, DateTimeOffset dueAt)
        => new("insert into timers (instance_id, move, due_at) values ($1, $2, $3)", P(instanceId), P(move), P(dueAt));

    /// <summary>Ends the one timer that may wait.</summary>
    public static Statement TimerDone(Guid instanceId)
        => new("delete from timers where instance_id = $1", P(instanceId));

    public static Statement Outbox(Guid id, Guid instanceId, string kind, DateTimeOffset at)
        => new("insert into outbox (id, instance_id, kind, created_at, next_attempt_at, attempts) values ($1, $2, $3, $4, $4, 0)", P(id), P(instanceId), P(kind), P(at));
}
