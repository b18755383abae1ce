using Portal.Domain.Payments;

namespace Portal.Workflows.Invoices;

/// <summary>What of a released month of a line item waits for the council's answer to the provider's own report.</summary>
/// <param name="LineItemRef">The line item.</param>
/// <param name="SsRef">The child.</param>
/// <param name="Client">"Surname, Forename".</param>
/// <param name="Service">The service's name.</param>
/// <param name="Period">The month.</param>
/// <param name="Days">Its days that are held.</param>
/// <param name="Payable">What they would come to, pounds.</param>
public sealed record HeldMonth(string LineItemRef, string SsRef, string Client, string Service, PaymentPeriod Period, int Days, decimal Payable);
