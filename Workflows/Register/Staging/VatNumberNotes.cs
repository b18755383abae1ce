using Portal.Domain.CarePackages;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Register.Layout;
using static Portal.Workflows.Register.Staging.RegisterSql;

namespace Portal.Workflows.Register.Staging;

/// <summary>Says where the files leave a provider without a VAT number whose contracts ask for VAT: none of it is proposed.</summary>
internal sealed class VatNumberNotes(ImportConnection connection, ImportFindings findings)
{
    /// <summary>No more than a person reads.</summary>
    private const int Most = 100;

    /// <summary>Of a provider, whichever of the files names it, its contracts or line items on them; each once, with all its contracts that bear VAT.</summary>
    public Task<int> NoteAsync(StagedFile providers, StagedFile contracts, CancellationToken ct) => connection.ReadAsync(
        $"""
        with terms as {Rows(contracts, "provider_ref", "vat")}, after as {Rows(providers, "vat_number")}
        select n.ref, string_agg(format('%s (%s%%)', c.ref, case c.vat when '{nameof(VatRate.Reduced)}' then 5 else 20 end), ', ' order by c.ref)
        from after n join terms c on c.provider_ref = n.ref
        where {VatNumberRule.IsMissing} and c.vat in ('{nameof(VatRate.Reduced)}', '{nameof(VatRate.Standard)}') and (
            n.line is not null
            or exists (select from {contracts.File.Staging} s join terms x on x.ref = s.ref where s.rejected is null and x.provider_ref = n.ref)
            or exists (select from {RegisterFiles.LineItems.Staging} s join terms x on x.ref = s.contract_ref where s.rejected is null and x.provider_ref = n.ref))
        group by n.ref order by n.ref limit {Most}
        """,
        row => findings.Note(
            RegisterFiles.Providers.Name,
            $"provider {row.GetString(0)} has no vat_number, so the VAT of {row.GetString(1)} is not proposed: give its number, or the contract's vat as Exempt or Zero"),
        ct);
}
