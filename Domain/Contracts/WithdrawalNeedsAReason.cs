namespace Portal.Domain.Contracts;

public sealed class WithdrawalNeedsAReason() : Refusal("Enter the reason why this document is withdrawn")
{
    public override string? Field => "Reason";
}
