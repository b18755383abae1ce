namespace Portal.Domain.Invoices;

/// <summary>By when an invoice is paid.</summary>
public static class PaymentTerms
{
    /// <summary>No public body pays later, whatever its terms say (Procurement Act 2023, s. 68).</summary>
    public const int LongestDays = 30;

    /// <summary>The day on which a payment is expected: the day on which it is due (<see cref="DueOn"/>), and never before today.</summary>
    public static DateOnly PaymentDay(DateOnly dateOnInvoice, DateOnly receivedOn, int termsDays, DateOnly today)
    {
        var due = DueOn(dateOnInvoice, receivedOn, termsDays);
        return due > today ? due : today;
    }

    /// <summary>
    /// The day by which the council must have paid: the terms, at most <see cref="LongestDays"/>, after the later of receipt and the date
    /// on the invoice (DOMAIN, "Control of money").
    /// </summary>
    public static DateOnly DueOn(DateOnly dateOnInvoice, DateOnly receivedOn, int termsDays)
        => (receivedOn > dateOnInvoice ? receivedOn : dateOnInvoice).AddDays(Math.Min(termsDays, LongestDays));
}
