namespace Portal.Workflows.Actions;

/// <summary>The names of the moves, as the journal keeps them. What both sides do bears a name for each, since it leads elsewhere.</summary>
public static class ActionMoves
{
    public const string Open = nameof(Open);

    /// <summary>The provider writes.</summary>
    public const string Comment = nameof(Comment);

    /// <summary>The council writes.</summary>
    public const string Answer = nameof(Answer);

    /// <summary>The council's staff write for each other.</summary>
    public const string Note = nameof(Note);

    public const string RequestClosure = "Request closure";
    public const string Close = nameof(Close);
    public const string DeclineClosure = "Decline closure";

    /// <summary>By the provider.</summary>
    public const string Reopen = nameof(Reopen);

    /// <summary>By the council.</summary>
    public const string TakeUpAgain = "Take up again";

    public const string Assign = nameof(Assign);
    public const string SetDue = "Set due date";
    public const string RemindBefore = "Remind the day before";
    public const string RemindDue = "Remind on the day";
    public const string Escalate = nameof(Escalate);
}
