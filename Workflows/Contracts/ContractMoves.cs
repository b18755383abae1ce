namespace Portal.Workflows.Contracts;

/// <summary>The moves of a contract document, as the journal names them.</summary>
public static class ContractMoves
{
    public const string Change = "Change";
    public const string Publish = "Publish";
    public const string Agree = "Agree";
    public const string Reject = "Reject";
    public const string Withdraw = "Withdraw";
    public const string RemindSignatories = "Remind signatories";
    public const string RemindPlacements = "Remind placements team";
}
