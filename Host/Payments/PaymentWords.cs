using Portal.Domain.PaymentBatches;
using Portal.Host.Look;
using Portal.Workflows.PaymentBatches;

namespace Portal.Host.Payments;

/// <summary>Payments in words.</summary>
public static class PaymentWords
{
    /// <summary>"Ella, Cinder (C1170421)", or what it is where it is for no child.</summary>
    public static string Who(RemittanceItem item) => item.Client is { } client ? $"{client} ({item.SsRef})" : item.What;

    /// <summary>"01/02/2016 - 29/02/2016".</summary>
    public static string? Days(RemittanceItem item) => item.Period?.ToString();

    /// <summary>Where a batch stands, as its tag says.</summary>
    public static string State(BatchRow batch) => batch.State switch
    {
        PaymentBatchState.Made => "To release",
        PaymentBatchState.Cancelled => "Cancelled",
        _ => batch.Unpaid == 0 ? "Paid" : "Waits for the bank",
    };

    /// <summary>The colour of that tag.</summary>
    public static string Colour(BatchRow batch) => batch.State switch
    {
        PaymentBatchState.Made => "blue",
        PaymentBatchState.Cancelled => "grey",
        _ => batch.Unpaid == 0 ? "green" : "yellow",
    };

    /// <summary>What became of a payment: the day on which it was paid, or what stands in the way.</summary>
    public static string Paid(PaymentRow payment, PaymentBatchState batch) => payment switch
    {
        { State: BatchPaymentState.HeldOut } => "Held out",
        { ReturnedOn: { } day } => $"Returned {Text.ShortDate(day)}",
        { PaidOn: { } day } => Text.ShortDate(day),
        _ => batch == PaymentBatchState.Cancelled ? "Cancelled" : "Not yet",
    };
}
