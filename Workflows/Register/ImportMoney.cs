namespace Portal.Workflows.Register;

/// <summary>
/// What an import changes in pounds, over all line items: what the next invoices will carry for months already invoiced (what was due for the
/// same months before is in it), or what orders come to.
/// </summary>
/// <param name="LineItems">How many line items it concerns.</param>
/// <param name="More">Pounds that are added.</param>
/// <param name="Less">Pounds, negative, that are taken off.</param>
public sealed record ImportMoney(int LineItems, decimal More, decimal Less)
{
    public static ImportMoney None { get; } = new(0, 0, 0);
}
