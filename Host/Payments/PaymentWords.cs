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
}
