namespace Portal.Workflows.Uplifts;

/// <summary>The names of the moves, as the journal keeps them.</summary>
public static class UpliftMoves
{
    public const string Ask = nameof(Ask);
    public const string Agree = nameof(Agree);
    public const string AgreeOther = nameof(AgreeOther);
    public const string Decline = nameof(Decline);
    public const string AskBack = nameof(AskBack);
    public const string Reply = nameof(Reply);
    public const string Withdraw = nameof(Withdraw);
    public const string Remind = nameof(Remind);
    public const string Arrive = nameof(Arrive);
}
