namespace Portal.Workflows.Changes;

/// <summary>The moves of a change request, as the journal names them.</summary>
public static class ChangeMoves
{
    public const string Ask = nameof(Ask);
    public const string Apply = nameof(Apply);
    public const string Decline = nameof(Decline);
    public const string Withdraw = nameof(Withdraw);
    public const string Remind = nameof(Remind);
}
