namespace Portal.Workflows.Register;

/// <summary>
/// What the next invoices will carry for months already invoiced of the line items that an import changes, over all of
/// them; what was due for the same months before is in it.
/// </summary>
/// <param name="LineItems">How many line items have a month that should be something else.</param>
/// <param name="More">Pounds that further invoices will carry.</param>
/// <param name="Less">Pounds, negative, that will be taken off them.</param>
public sealed record ImportMoney(int LineItems, decimal More, decimal Less)
{
    public static ImportMoney None { get; } = new(0, 0, 0);
}
