using Npgsql;
using Portal.Domain.Calendar;
using static Portal.Workflows.Engine.Statement;

namespace Portal.Workflows.Engine;

/// <summary>The engine's own statements of a move.</summary>
internal static class EngineSql
{
    /// <summary>Starts the instance, or moves it on from the entry before; no row where another move was faster.</summary>
    /// <param name="i">As it then is.</param>
    /// <param name="others">Others of the council see to it from now on: where a rule says who of them has it, that person does. Null: the same as before.</param>
    public static Statement Instance(WorkflowInstance i, Party? others) => (i.Seq == 1, others) switch
    {
        (true, { } team) => new(Insert(Owner("$23", "$24")), [.. Columns(i), P(i.Definition), P(i.Version), .. Rule(i, team)]),
        (true, null) => new(Insert("$13"), [.. Columns(i), P(i.Definition), P(i.Version)]),
        (false, { } team) => new(Update(Owner("$21", "$22")), [.. Columns(i), .. Rule(i, team)]),
        (false, null) => new(Update("$13"), Columns(i)),
    };

    private static string Insert(string owner) =>
        $"""
        insert into workflow_instances (id, seq, subject, provider_ref, state, since, turn_kind, turn, due_at, ended_at, last_hash,
            team, owner_id, held_until, held_because, client, money, news, news_at, note, definition, version)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, {owner}, $14, $15, $16, $17, $18, $19, $20, $21, $22)
        """;

    private static string Update(string owner) =>
        $"""
        update workflow_instances set subject = $3, provider_ref = $4, state = $5, since = $6, turn_kind = $7, turn = $8, due_at = $9, ended_at = $10, seq = $2, last_hash = $11,
            team = $12, owner_id = {owner}, held_until = $14, held_because = $15, client = $16, money = $17, news = $18, news_at = $19, note = $20
        where id = $1 and seq = $2 - 1
        """;

    private static string Owner(string role, string day) => $"coalesce(({FirstOwner.Sql("$12", "$4", role, day)}), $13)";

    private static NpgsqlParameter[] Rule(WorkflowInstance i, Party team) => [P((int)team.Role), P(LondonTime.DateOf(i.Since))];

    private static NpgsqlParameter[] Columns(WorkflowInstance i) =>
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
        Text(i.Note),
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

    public static Statement StateChange(StateChange c) => new(
        "insert into state_changes (instance_id, seq, definition, from_state, move, to_state, provider_ref, team, since, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        P(c.InstanceId),
        P(c.Seq),
        P(c.Definition),
        Text(c.From),
        P(c.Move),
        P(c.To),
        P(c.ProviderRef),
        P(c.Team),
        At(c.Since),
        P(c.At));

    public static Statement Timer(Guid instanceId, string move, DateTimeOffset dueAt)
        => new("insert into timers (instance_id, move, due_at) values ($1, $2, $3)", P(instanceId), P(move), P(dueAt));

    /// <summary>Ends the one timer that may wait.</summary>
    public static Statement TimerDone(Guid instanceId)
        => new("delete from timers where instance_id = $1", P(instanceId));

    /// <summary>Others must hear of a move.</summary>
    /// <param name="id">The message's own.</param>
    /// <param name="move">Its line in the journal.</param>
    /// <param name="kind">Which email writer it is for.</param>
    /// <param name="providerRef">Whose the instance is.</param>
    /// <param name="batch">The moves that it was made with, which are told together; null: it was made alone.</param>
    /// <param name="at">When it is told.</param>
    public static Statement Outbox(Guid id, JournalEntry move, string kind, string providerRef, Guid? batch, DateTimeOffset at) => new(
        "insert into outbox (id, instance_id, kind, created_at, next_attempt_at, attempts, seq, provider_ref, batch) values ($1, $2, $3, $4, $5, 0, $6, $7, $8)",
        P(id),
        P(move.InstanceId),
        P(kind),
        P(move.At),
        P(at),
        P(move.Seq),
        P(providerRef),
        Id(batch));

    /// <summary>The emails of the message are written.</summary>
    public static Statement Dispatched(Guid messageId, DateTimeOffset at)
        => new("update outbox set attempts = attempts + 1, next_attempt_at = null, dispatched_at = $2 where id = $1", P(messageId), P(at));

    /// <summary>The email is with the mail server; a secret one is not kept.</summary>
    public static Statement Delivered(Guid emailId, DateTimeOffset at) => new(
        """
        update emails set attempts = attempts + 1, next_attempt_at = null, sent_at = $2, last_error = null,
            text = case when is_secret then '' else text end, html = case when is_secret then '' else html end
        where id = $1
        """,
        P(emailId),
        P(at));
}
