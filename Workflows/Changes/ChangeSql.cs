using Portal.Domain.Changes;
using Portal.Workflows.Engine;
using static Portal.Workflows.Engine.Statement;

namespace Portal.Workflows.Changes;

/// <summary>How a decision is written, together with what it changes in the register.</summary>
internal static class ChangeSql
{
    private const string Decision = "update change_requests set state = $2, decided_by = $3, decided_at = $4, reason = $5 where id = $1";

    /// <summary>The decision alone.</summary>
    public static Statement Decided(ChangeRequest c) => new(Decision, P(c.Id), P(c.State.ToString()), Text(c.DecidedBy), At(c.DecidedAt), Text(c.Reason));

    /// <summary>The decision and the values, in one statement.</summary>
    public static Statement Applied(ChangeRequest c)
    {
        List<Npgsql.NpgsqlParameter> parameters = [P(c.Id), P(c.State.ToString()), Text(c.DecidedBy), At(c.DecidedAt), Text(c.Reason), Text(c.SubjectKey), P(c.ProviderRef)];
        // The names are those of the fields, which nobody types.
        var known = ChangeField.Of(c.Kind).Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        List<(string Name, string Place)> values = [];
        foreach (var value in c.Values.Where(v => known.Contains(v.Name)))
        {
            parameters.Add(Text(value.To));
            values.Add((value.Name, $"${parameters.Count}"));
        }

        var set = string.Join(", ", values.Select(v => $"{v.Name} = {v.Place}"));
        var written = c.Kind switch
        {
            ChangeKind.Organisation => $"update providers set {set} where ref = $6 and ref = $7",
            ChangeKind.Service => $"update services set {set} where ref = $6 and provider_ref = $7",
            ChangeKind.Contact => $"update contacts set {set} where ref = $6 and provider_ref = $7",
            ChangeKind.NewContact => $"insert into contacts (ref, provider_ref, {string.Join(", ", values.Select(v => v.Name))}) values ($6, $7, {string.Join(", ", values.Select(v => v.Place))})",
            ChangeKind.ContactRemoval => "delete from contacts where ref = $6 and provider_ref = $7",
            _ => throw new InvalidOperationException($"{c.Kind} changes no details."),
        };
        return new Statement($"with written as ({written}) {Decision}", [.. parameters]);
    }
}
