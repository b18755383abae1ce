namespace Portal.Domain.Invoices;

/// <summary>What is due is not what the reader saw.</summary>
public sealed class ProposalHasChanged() : Refusal("What is due changed after you opened this page. It is shown below as it is now: check it, then create the invoice")
{
    public override string? Field => "Lines";
}
