using Portal.Workflows.Register.Layout;

namespace Portal.Workflows.Register.Staging;

/// <summary>
/// Says where a file would undo what a provider asked for and the council applied: the case system has not been told yet.
/// It rejects nothing; whoever looks at the check decides.
/// </summary>
internal sealed class AppliedChanges(ImportConnection connection, ImportFindings findings)
{
    /// <summary>No more than a person reads.</summary>
    private const int Most = 100;

    private static readonly (RegisterFile File, string Kinds)[] Files =
    [
        (RegisterFiles.Providers, "'Organisation'"),
        (RegisterFiles.Services, "'Service'"),
        (RegisterFiles.Contacts, "'Contact', 'NewContact'"),
    ];

    public async Task NoteAsync(StagedRegister staged, CancellationToken ct)
    {
        foreach (var (file, kinds) in Files)
        {
            var columns = staged[file].Changeable.Where(c => c.Rule.SqlType == "text").ToList();
            if (columns.Count > 0)
            {
                await NoteAsync(file, kinds, string.Join(", ", columns.Select(c => $"('{c.Field}', t.{c.Field}, s.{c.Field})")), ct);
            }
        }

        if (staged[RegisterFiles.Contacts].Changeable.Any())
        {
            await NoteRemovedAsync(RegisterFiles.Contacts, ct);
        }
    }

    /// <summary>What was removed by an applied change, and would be there again.</summary>
    private Task<int> NoteRemovedAsync(RegisterFile file, CancellationToken ct) => connection.ReadAsync(
        $"""
        select format('line %s: %s %s would be there again, but its removal was applied on %s (change request %s, asked for by %s, applied by %s). Remove it from the case system too',
            s.line, '{file.Thing}', s.{file.Key.Field}, to_char(c.decided_at at time zone 'Europe/London', 'DD/MM/YYYY'), c.number, c.requested_by, c.decided_by)
        from {file.Staging} s
        join lateral (
            select c.* from change_requests c
            where c.state = 'Applied' and c.kind = 'ContactRemoval' and c.subject_key = s.{file.Key.Field}
            order by c.number desc limit 1) c on true
        where s.rejected is null and not exists (select 1 from {file.Table} t where t.{file.Key.Field} = s.{file.Key.Field})
        order by s.line limit {Most}
        """,
        row => findings.Note(file.Name, row.GetString(0)),
        ct);

    /// <summary>The latest applied value of each field that still stands, and that the file has otherwise.</summary>
    private Task<int> NoteAsync(RegisterFile file, string kinds, string values, CancellationToken ct) => connection.ReadAsync(
        $"""
        select format('line %s: %s %s: %s would become "%s", but "%s" was applied on %s (change request %s, asked for by %s, applied by %s). Change it in the case system too',
            s.line, '{file.Thing}', s.{file.Key.Field}, v.name, coalesce(v.becomes, ''), coalesce(v.stands, ''), to_char(c.decided_at at time zone 'Europe/London', 'DD/MM/YYYY'), c.number, c.requested_by, c.decided_by)
        from {file.Staging} s
        join {file.Table} t on t.{file.Key.Field} = s.{file.Key.Field}
        cross join lateral (values {values}) v (name, stands, becomes)
        join lateral (
            select c.*, e.value ->> 'to' as applied from change_requests c, jsonb_array_elements(c.values) e
            where c.state = 'Applied' and c.kind in ({kinds}) and c.subject_key = s.{file.Key.Field} and e.value ->> 'name' = v.name
            order by c.number desc limit 1) c on c.applied is not distinct from v.stands
        where s.rejected is null and v.becomes is distinct from v.stands
        order by s.line limit {Most}
        """,
        row => findings.Note(file.Name, row.GetString(0)),
        ct);
}
