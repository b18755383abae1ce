using Npgsql;
using Portal.Domain.CarePackages;
using Portal.Domain.Payments;
using Portal.Workflows.CarePackages;

namespace Portal.Workflows.Invoices;

/// <summary>A line item with all that its lines say of it.</summary>
internal sealed record ItemToPropose(
    string Ref, string SsRef, string Client, string ProviderRef, string ContractRef, string Contract, string ServiceRef, string Service, bool AllowsTotalEditing, LineTerms Terms)
{
    public static ItemToPropose Of(NpgsqlDataReader r)
    {
        var terms = new LineTerms(
            r.GetFieldValue<DateOnly>(3),
            r.IsDBNull(4) ? null : r.GetFieldValue<DateOnly>(4),
            r.GetDecimal(5),
            Enum.Parse<VatRate>(r.GetString(10)),
            r.IsDBNull(6) ? null : r.GetDecimal(6),
            r.IsDBNull(7) ? null : r.GetDecimal(7),
            r.GetBoolean(12))
        {
            Held = HeldRule.Spans(r.IsDBNull(13) ? null : r.GetFieldValue<DateOnly[]>(13)),
            LacksVatNumber = r.GetBoolean(14),
        };
        return new(r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(15), r.GetString(8), r.GetString(9), r.GetString(16), r.GetString(17), r.GetBoolean(11), terms);
    }
}
