using Portal.Workflows.Register.Layout;
using static Portal.Workflows.Register.Staging.RegisterSql;

namespace Portal.Workflows.Register.Staging;

/// <summary>The checks of users.csv, in which one person may have several rows: one for each provider.</summary>
internal static class UserChecks
{
    private static readonly string Staging = RegisterFiles.Users.Staging;

    public static CrossCheck Twice { get; } = new(RegisterFiles.Users, "email",
        $"""
        select d.line, d.email as value,
            case when d.provider_ref is null then format('%s is in this file already, in line %s', d.email, d.first)
                 else format('%s is in this file for provider %s already, in line %s', d.email, d.provider_ref, d.first) end as sentence
        from (select line, rejected, email, provider_ref, row_number() over same as place, first_value(line) over same as first
              from {Staging} s where {Unrejected}
              window same as (partition by normalized_email, provider_ref order by line)) d
        where d.place > 1
        """);

    /// <summary>Nobody changes sides: an account of the council's would keep what it has seen.</summary>
    public static CrossCheck OtherKind { get; } = new(RegisterFiles.Users, "kind",
        $"""
        select s.line, s.kind as value, format('%s has an account of kind %s: an import cannot make it %s', s.email, u.kind, s.kind) as sentence
        from {Staging} s join users u on u.normalized_user_name = s.normalized_email
        where {Unrejected} and u.kind <> s.kind
        """);

    public static CrossCheck OtherKindAbove { get; } = Differs("kind", "is of kind");

    public static CrossCheck OtherNameAbove { get; } = Differs("name", "is called");

    /// <summary>Nobody grants himself a role, by this way either.</summary>
    public static CrossCheck OwnRoles(Guid user) => new(RegisterFiles.Users, "roles",
        $"""
        select s.line, array_to_string(s.roles, ';') as value, 'nobody changes their own roles: ask another administrator'::text as sentence
        from {Staging} s join users u on u.normalized_user_name = s.normalized_email
        where {Unrejected} and u.id = '{user}' and s.kind = 'Council' and s.role_flags <> u.council_roles
        """);

    private static CrossCheck Differs(string column, string verb) => new(RegisterFiles.Users, column,
        $"""
        select d.line, d.{column} as value, format('%s {verb} %s in line %s', d.email, d.first_{column}, d.first) as sentence
        from (select line, email, {column}, first_value({column}) over person as first_{column}, first_value(line) over person as first
              from {Staging} s where {Unrejected}
              window person as (partition by normalized_email order by line)) d
        where d.{column} <> d.first_{column}
        """);
}
