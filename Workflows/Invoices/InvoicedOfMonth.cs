using Npgsql;
using Portal.Domain.Payments;

namespace Portal.Workflows.Invoices;

/// <summary>What stands on invoices of a line item's month.</summary>
/// <param name="Amounts">All lines, credits too.</param>
/// <param name="Waiting">Of those, the credits that are not finalised.</param>
/// <param name="Revision">The last, but for credits; null: there are credits alone.</param>
internal sealed record InvoicedOfMonth(LineAmounts Amounts, LineAmounts Waiting, int? Revision)
{
    private static readonly Dictionary<DateOnly, InvoicedOfMonth> Nothing = [];

    /// <summary>By month.</summary>
    public static Dictionary<DateOnly, InvoicedOfMonth> Of(NpgsqlDataReader r)
    {
        if (r.IsDBNull(20))
        {
            return Nothing;
        }

        var (months, revisions, amounts) = (r.GetFieldValue<DateOnly[]>(20), r.GetFieldValue<int?[]>(21), r.GetFieldValue<decimal[,]>(22));
        return Enumerable.Range(0, months.Length).ToDictionary(
            i => months[i], i => new InvoicedOfMonth(new(amounts[i, 0], amounts[i, 1], amounts[i, 2]), new(amounts[i, 3], amounts[i, 4], amounts[i, 5]), revisions[i]));
    }
}
