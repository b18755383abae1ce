namespace Portal.Domain.Payments;

/// <summary>Pounds and pence: always <c>decimal</c>, rounded half away from zero, once, at the line.</summary>
public static class Pounds
{
    /// <summary>To the penny, half away from zero: 0.005 becomes 0.01, -0.005 becomes -0.01.</summary>
    public static decimal Round(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
}
