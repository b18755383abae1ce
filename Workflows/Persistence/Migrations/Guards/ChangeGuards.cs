namespace Portal.Workflows.Persistence.Migrations;

/// <summary>Change requests: what was asked for stays as it was, and what was decided stays decided.</summary>
internal static class ChangeGuards
{
    public static IEnumerable<string> Sql =>
    [
        Triggers.Stays("change_requests"),
        """
        create trigger change_requests_ask_for_what_they_did after update on change_requests for each row
            when (old.state <> 'Requested'
                or (old.id, old.number, old.provider_ref, old.kind, old.subject_key, old.subject_label, old.values, old.message, old.requested_by_id, old.requested_by, old.requested_at, old.due_on)
                    is distinct from (new.id, new.number, new.provider_ref, new.kind, new.subject_key, new.subject_label, new.values, new.message, new.requested_by_id, new.requested_by, new.requested_at, new.due_on))
            execute function refuse_change();
        """,
    ];
}
