namespace Portal.Domain.Invoices;

/// <summary>What is due is not what the reader saw.</summary>
public sealed class ProposalHasChanged() : Refusal("What is due has changed since this page was shown. It stands below as it is now: check it, then create the invoice")
{
    public override string? Field => "Lines";
}
