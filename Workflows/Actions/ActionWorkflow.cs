using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Notifications.Links;
using Portal.Workflows.Engine;
using static Portal.Domain.Actions.ActionState;

namespace Portal.Workflows.Actions;

/// <summary>
/// A conversation that lies with one side at a time, until the council closes it; a closed one can be taken up again. Whose
/// turn it is hears of the due date on the working day before and on the day; the working day after, it is escalated.
/// </summary>
public sealed class ActionWorkflow : Workflow<ActionItem, ActionState>
{
    public const string DefinitionName = "Action";

    /// <summary>What the provider reads after a comment, wherever it was written.</summary>
    public const string Sent = "Your comment is sent to the council.";

    /// <summary>What it reads after asking for closure.</summary>
    public const string ClosureAsked = "You asked the council to close this action.";

    /// <summary>Whoever writes in actions for the provider.</summary>
    public static readonly Party Writer = Party.Provider("Provider", ProviderRoles.Actions);

    /// <summary>Everybody of the council; in whose inbox it lies, the instance says.</summary>
    public static readonly Party Staff = Party.CouncilStaff("Council");

    /// <summary>What the provider writes where only words are asked for; the thread's own page takes files too.</summary>
    internal static readonly TextField Words = new("Message", "Comment", ActionItem.MaxMessage) { Rows = 6 };

    public override string Began => "Opened";

    public override IReadOnlyList<Party> BegunBy => [Writer, Staff];

    public ActionWorkflow()
        : base(DefinitionName, version: 1)
    {
        CouncilHandles(In(WithCouncil).WaitsFor(Staff).IsTask("Action to answer", "Actions to answer").IsMeasured("Answer a provider")
            .Stays(ActionMoves.Comment, by: Writer, "Commented", ActionEmails.Posted).GoesBesideOthers().Asks(Words).Does<WriteInThread>().Says(Sent)
            .Move(ActionMoves.Answer, by: Staff, to: WithProvider, "Answered", ActionEmails.Answered).GoesBesideOthers()
            .Move(ActionMoves.RequestClosure, by: Writer, to: ClosureRequested, "Closure requested", ActionEmails.Posted).Asks(Words).Does<WriteInThread>().Says(ClosureAsked)
            .Move(ActionMoves.Close, by: Staff, to: Closed, "Closed", ActionEmails.Closed).IsNewsFor(Writer));
        CouncilHandles(In(WithProvider).WaitsFor(Writer).IsTask("Action to answer", "Actions to answer").IsMeasured("Answer the council").MayBegin() // the council asked
            .Move(ActionMoves.Comment, by: Writer, to: WithCouncil, "Commented", ActionEmails.Posted).GoesBesideOthers().Asks(Words).Does<WriteInThread>().Says(Sent)
            .Stays(ActionMoves.Answer, by: Staff, "Answered", ActionEmails.Answered).GoesBesideOthers()
            .Move(ActionMoves.RequestClosure, by: Writer, to: ClosureRequested, "Closure requested", ActionEmails.Posted).Asks(Words).Does<WriteInThread>().Says(ClosureAsked)
            .Move(ActionMoves.Close, by: Staff, to: Closed, "Closed", ActionEmails.Closed).IsNewsFor(Writer));
        CouncilHandles(In(ClosureRequested).WaitsFor(Staff).IsTask("Closure to decide", "Closures to decide")
            .Stays(ActionMoves.Comment, by: Writer, "Commented", ActionEmails.Posted).GoesBesideOthers().Asks(Words).Does<WriteInThread>().Says(Sent)
            .Stays(ActionMoves.Answer, by: Staff, "Answered", ActionEmails.Answered).GoesBesideOthers()
            .Move(ActionMoves.Close, by: Staff, to: Closed, "Closed", ActionEmails.Closed).IsNewsFor(Writer)
            .Move(ActionMoves.DeclineClosure, by: Staff, to: WithProvider, "Closure declined", ActionEmails.Answered));
        In(Closed)
            .Move(ActionMoves.Reopen, by: Writer, to: WithCouncil, "Reopened", ActionEmails.Posted)
            .Move(ActionMoves.TakeUpAgain, by: Staff, to: WithProvider, "Reopened", ActionEmails.Answered);
        OtherMovesOnPage(ActionLinks.Details); // the thread, where people write, attach files and take templates
    }

    /// <summary>What the council may do while it is open, whoever has the turn, and who hears of the due date.</summary>
    private static void CouncilHandles(StateRules open) => open
        .Stays(ActionMoves.Note, by: Staff, "Noted").GoesBesideOthers().IsOfTheCouncil()
        .Stays(ActionMoves.Assign, by: Staff, "Assigned").IsOfTheCouncil()
        .Stays(ActionMoves.SetDue, by: Staff, "Due date set").IsOfTheCouncil()
        .RemindsOfDue(ActionMoves.RemindBefore, workingDays: -1, "Reminded", ActionEmails.DueTomorrow)
        .RemindsOfDue(ActionMoves.RemindDue, workingDays: 0, "Reminded", ActionEmails.DueToday)
        .RemindsOfDue(ActionMoves.Escalate, workingDays: 1, "Escalated", ActionEmails.Overdue);

    protected override TaskLine? Line(ActionItem subject) => LineOf(subject);

    internal static TaskLine LineOf(ActionItem item) => new(Note: item.SubjectLabel is { } about ? $"{item.Title}, about {about}" : item.Title);
}
