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

    /// <summary>Whoever writes in actions for the provider.</summary>
    public static readonly Party Writer = Party.Provider("Provider", ProviderRoles.Actions);

    /// <summary>Everybody of the council; in whose inbox it lies, the instance says.</summary>
    public static readonly Party Staff = Party.CouncilStaff("Council");

    public override string Began => "Opened";

    public ActionWorkflow()
        : base(DefinitionName, version: 1)
    {
        CouncilHandles(In(WithCouncil).WaitsFor(Staff)
            .Stays(ActionMove.Comment, by: Writer, "Commented", ActionEmails.Posted)
            .Move(ActionMove.Answer, by: Staff, to: WithProvider, "Answered", ActionEmails.Answered)
            .Move(ActionMove.RequestClosure, by: Writer, to: ClosureRequested, "Closure requested", ActionEmails.Posted)
            .Move(ActionMove.Close, by: Staff, to: Closed, "Closed", ActionEmails.Closed));
        CouncilHandles(In(WithProvider).WaitsFor(Writer).MayBegin() // the council asked
            .Move(ActionMove.Comment, by: Writer, to: WithCouncil, "Commented", ActionEmails.Posted)
            .Stays(ActionMove.Answer, by: Staff, "Answered", ActionEmails.Answered)
            .Move(ActionMove.RequestClosure, by: Writer, to: ClosureRequested, "Closure requested", ActionEmails.Posted)
            .Move(ActionMove.Close, by: Staff, to: Closed, "Closed", ActionEmails.Closed));
        CouncilHandles(In(ClosureRequested).WaitsFor(Staff)
            .Stays(ActionMove.Comment, by: Writer, "Commented", ActionEmails.Posted)
            .Stays(ActionMove.Answer, by: Staff, "Answered", ActionEmails.Answered)
            .Move(ActionMove.Close, by: Staff, to: Closed, "Closed", ActionEmails.Closed)
            .Move(ActionMove.DeclineClosure, by: Staff, to: WithProvider, "Closure declined", ActionEmails.Answered));
        In(Closed)
            .Move(ActionMove.Reopen, by: Writer, to: WithCouncil, "Reopened", ActionEmails.Posted)
            .Move(ActionMove.TakeUpAgain, by: Staff, to: WithProvider, "Reopened", ActionEmails.Answered);
        OtherMovesOnPage(ActionLinks.Details); // the thread, where people write, attach files and take templates
    }

    /// <summary>What the council may do while it is open, whoever has the turn, and who hears of the due date.</summary>
    private static void CouncilHandles(StateRules open) => open
        .Stays(ActionMove.Note, by: Staff, "Noted")
        .Stays(ActionMove.Assign, by: Staff, "Assigned")
        .Stays(ActionMove.SetDue, by: Staff, "Due date set")
        .RemindsOfDue(ActionMove.RemindBefore, workingDays: -1, "Reminded", ActionEmails.DueTomorrow)
        .RemindsOfDue(ActionMove.RemindDue, workingDays: 0, "Reminded", ActionEmails.DueToday)
        .RemindsOfDue(ActionMove.Escalate, workingDays: 1, "Escalated", ActionEmails.Overdue);
}
