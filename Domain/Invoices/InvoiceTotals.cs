using Portal.Domain.Payments;

namespace Portal.Domain.Invoices;

/// <summary>
/// The figures at the foot of an invoice (the guide, part 5): what the items come to, what was entered, and what is
/// payable.
/// </summary>
/// <param name="Items">The sum of the lines.</param>
/// <param name="Total">Entered, without VAT, pounds.</param>
/// <param name="Vat">Entered VAT, pounds.</param>
public readonly record struct InvoiceTotals(LineAmounts Items, decimal Total, decimal Vat)
{
    /// <summary>The items come to less than nothing: 0 is entered, and the rest carried forward.</summary>
    public bool IsNegative => Items.Payable < 0;

    /// <summary>Total entered − items total, without VAT.</summary>
    public decimal ShortBy => Total - Items.Value;

    /// <summary>VAT entered − the items' VAT.</summary>
    public decimal VatShortBy => Vat - Items.Vat;

    /// <summary>What was typed beside the items: it is paid, and stands on no commitment. Nothing where the items are negative.</summary>
    public LineAmounts Difference => IsNegative ? LineAmounts.Zero : new(ShortBy, VatShortBy, 0);

    /// <summary>What the council pays: total + VAT − contribution; nothing where the items are negative.</summary>
    public decimal Payable => IsNegative ? 0 : new LineAmounts(Total, Vat, Items.Contribution).Payable;

    /// <summary>The negative rest that the next invoice takes; zero unless <see cref="IsNegative"/>.</summary>
    public LineAmounts CarriedForward => IsNegative ? Items : LineAmounts.Zero;

    /// <summary>What stands there unless something else is entered: the items' own sums, or 0 where they are negative.</summary>
    public static InvoiceTotals Suggested(LineAmounts items) => items.Payable < 0 ? new(items, 0, 0) : new(items, items.Value, items.Vat);

    /// <summary>
    /// What stands after an entry: where a contract on the invoice does not allow total editing, the items' own sums
    /// overwrite what was entered (the guide, part 5). Nobody pays a fraction of a penny.
    /// </summary>
    /// <exception cref="NegativeTotalIsEnteredAsZero">The items are negative and something else than 0 was entered.</exception>
    /// <exception cref="TotalIsNotPayable">The council would be owed money.</exception>
    public static InvoiceTotals Entered(LineAmounts items, decimal total, decimal vat, bool allowsTotalEditing)
    {
        var suggested = Suggested(items);
        if (suggested.IsNegative)
        {
            return total == 0 && vat == 0 ? suggested : throw new NegativeTotalIsEnteredAsZero();
        }

        var entered = allowsTotalEditing ? new InvoiceTotals(items, Pounds.Round(total), Pounds.Round(vat)) : suggested;
        return entered == suggested || (total >= 0 && vat >= 0 && entered.Payable >= 0) ? entered : throw new TotalIsNotPayable();
    }
}
