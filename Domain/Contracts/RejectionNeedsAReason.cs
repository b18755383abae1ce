namespace Portal.Domain.Contracts;

public sealed class RejectionNeedsAReason() : Refusal("Enter the reason why you reject this document")
{
    public override string? Field => "Reason";
}
