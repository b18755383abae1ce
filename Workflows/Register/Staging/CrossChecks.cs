using Portal.Workflows.Register.Layout;
using static Portal.Workflows.Register.Staging.RegisterSql;

namespace Portal.Workflows.Register.Staging;

/// <summary>
/// Checks the files against each other and the register. A rejected row may leave others without what they refer to,
/// so the checks go round until a round rejects nothing; every round only ever rejects, so they come to an end.
/// </summary>
internal sealed class CrossChecks(ImportConnection connection, ImportFindings findings)
{
    /// <param name="staged">The files.</param>
    /// <param name="by">Who imports, or null at the command line.</param>
    /// <param name="ct">Stops it.</param>
    public async Task RunAsync(StagedRegister staged, Guid? by, CancellationToken ct)
    {
        var checks = All(staged).ToList();
        if (by is { } user)
        {
            checks.Add(UserChecks.OwnRoles(user));
        }

        var round = 0;
        bool found;
        do
        {
            found = false;
            round++;
            foreach (var check in checks)
            {
                found |= await RunAsync(check, round, ct) > 0;
            }
        }
        while (found);

        await new KeyChecks(connection, findings).NoteAsync(ct);
        await NoteMissingFirstPeriodsAsync(ct);
        await NoteWhatPaysLessThanNothingAsync(ct);
    }

    private Task<int> RunAsync(CrossCheck check, int round, CancellationToken ct) => connection.ReadAsync(
        $"""
        with bad as materialized ({check.Sql}),
        mark as (update {check.File.Staging} m set rejected = $1 from bad where m.line = bad.line and m.rejected is distinct from $1)
        select line, value, sentence from bad order by line
        """,
        row => findings.Reject(check.File, row.GetInt32(0), check.Column, row.IsDBNull(1) ? null : row.GetString(1), row.GetString(2)),
        ct, round);

    private static IEnumerable<CrossCheck> All(StagedRegister staged)
    {
        foreach (var file in RegisterFiles.All)
        {
            yield return file == RegisterFiles.Users ? UserChecks.Twice : Twice(file);
        }

        foreach (var file in RegisterFiles.All.Where(f => f != RegisterFiles.Users))
        {
            yield return KeyChecks.WrittenOtherwise(file);
        }

        yield return Reference(RegisterFiles.Services, "provider_ref", RegisterFiles.Providers);
        yield return Reference(RegisterFiles.Contracts, "provider_ref", RegisterFiles.Providers);
        yield return Reference(RegisterFiles.Contacts, "provider_ref", RegisterFiles.Providers);
        yield return Reference(RegisterFiles.Users, "provider_ref", RegisterFiles.Providers);
        yield return UserChecks.OtherKind;
        yield return UserChecks.OtherKindAbove;
        yield return UserChecks.OtherNameAbove;
        yield return LineItemChecks.MoveOfService;
        yield return LineItemChecks.MoveOfContract;
        yield return Reference(RegisterFiles.LineItems, "ss_ref", RegisterFiles.Clients);
        yield return Reference(RegisterFiles.LineItems, "service_ref", RegisterFiles.Services);
        yield return Reference(RegisterFiles.LineItems, "contract_ref", RegisterFiles.Contracts);
        yield return LineItemChecks.TwoProviders;
        yield return LineItemChecks.InvoicedElsewhere;
        yield return LineItemChecks.InvoicedForAnother;
        yield return LineItemChecks.FirstPeriod(staged[RegisterFiles.Providers].Has("first_period"));
    }

    private static CrossCheck Twice(RegisterFile file) => new(file, file.Key.Name,
        $"""
        select s.line, s.key as value, format('{file.Key.Name} %s is in this file already, in line %s', s.key, s.first) as sentence
        from (select line, rejected, {file.Key.Field} as key, row_number() over same as place, first_value(line) over same as first
              from {file.Staging} where {file.Key.Field} is not null
              window same as (partition by {file.Key.Field} order by line)) s
        where s.place > 1 and {Unrejected}
        """);

    private static CrossCheck Reference(RegisterFile file, string column, RegisterFile target) => new(file, column,
        $"""
        select s.line, s.{column} as value,
            coalesce(
                (select format('{target.Thing} %s was rejected ({target.Name}, line %s)', s.{column}, min(r.line))
                 from {target.Staging} r where r.{target.Key.Field} = s.{column} and r.rejected is not null having count(*) > 0),
                format('{target.Thing} %s is neither in {target.Name} nor in the register', s.{column})
                    || coalesce((select format(': is %s meant?', t.{target.Key.Field}) from {target.Table} t
                                 where reference_likeness(t.{target.Key.Field}) = reference_likeness(s.{column}) order by t.{target.Key.Field} limit 1), '')) as sentence
        from {file.Staging} s
        where {Unrejected} and s.{column} is not null
          and not exists (select from {target.Table} t where t.{target.Key.Field} = s.{column})
          and not exists (select from {target.Staging} g where g.{target.Key.Field} = s.{column} and g.rejected is null)
        """);

    /// <summary>A provider that was there before and has never had a first period is not the fault of these files.</summary>
    private Task<int> NoteMissingFirstPeriodsAsync(CancellationToken ct) => connection.ReadAsync(
        $"""
        select p.ref from {After(RegisterFiles.Providers, "first_period")} p
        where p.first_period is null and p.ref in ({LineItemChecks.PayableProviders})
        order by p.ref limit 100
        """,
        row => findings.Note(RegisterFiles.Providers.Name,
            $"provider {row.GetString(0)} has authorised line items and no first_period: nothing can be invoiced until it is given one"),
        ct);

    /// <summary>Another funder who pays more than all of it: a slip of the case system's, which is told and not refused, since the rest of the row may be urgent.</summary>
    private Task<int> NoteWhatPaysLessThanNothingAsync(CancellationToken ct) => connection.ReadAsync(
        $"""
        select s.line, s.ref, s.contribution_weekly, s.weekly_cost from {RegisterFiles.LineItems.Staging} s
        where s.rejected is null and s.contribution_weekly > s.weekly_cost order by s.line limit 100
        """,
        row => findings.Note(RegisterFiles.LineItems.Name, string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"line {row.GetInt32(0)}: line item {row.GetString(1)}: contribution_weekly {row.GetDecimal(2):0.00} is more than weekly_cost {row.GetDecimal(3):0.00}: each month comes to less than nothing")),
        ct);
}
