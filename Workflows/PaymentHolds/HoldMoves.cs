namespace Portal.Workflows.PaymentHolds;

/// <summary>The moves of a hold on a provider's payments, as the journal names them.</summary>
public static class HoldMoves
{
    public const string Hold = nameof(Hold);
    public const string Lift = nameof(Lift);

    // What an import of the register does.
    public const string LiftByRegister = "Lift by register";
    public const string ChangeReason = "Change reason";
}
