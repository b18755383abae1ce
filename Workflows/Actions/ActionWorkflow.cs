using Portal.Domain.Accounts;
using Portal.Workflows.Engine;
using static Portal.Domain.Actions.ActionState;

namespace Portal.Workflows.Actions;

/// <summary>
/// A conversation that lies with one side at a time, until the council closes it; a closed one can be taken up again. Whose
/// turn it is hears of the due date on the working day before and on the day; the working day after, it is escalated.
/// </summary>
public sealed class ActionWorkflow : WorkflowDefinition
{
    public const string DefinitionName = "Action";

    private const string CouncilForm = "Council/Actions/Details";
    private const string ProviderForm = "Provider/Actions/Details";

    /// <summary>Whoever writes in actions for the provider.</summary>
    public static readonly Party Writer = Party.Provider("Provider", ProviderRoles.Actions);

    /// <summary>Everybody of the council; in whose inbox it lies, the instance says.</summary>
    public static readonly Party Staff = Party.CouncilStaff("Council");

    public override string Began => "Opened";

    public ActionWorkflow()
        : base(DefinitionName, version: 1)
    {
        Add(new StateRule(nameof(WithCouncil), Staff, DueWorkingDays: null));
        Add(new StateRule(nameof(WithProvider), Writer, DueWorkingDays: null, MayBegin: true)); // the council asked
        Add(new StateRule(nameof(ClosureRequested), Staff, DueWorkingDays: null));
        Add(new StateRule(nameof(Closed), Turn: null, DueWorkingDays: null));

        Posts();
        Closing();
        foreach (var open in (string[])[nameof(WithCouncil), nameof(WithProvider), nameof(ClosureRequested)])
        {
            Add(new MoveRule(ActionMove.Note, open, open, Staff, CouncilForm, Notifies: null, "Noted"));
            Add(new MoveRule(ActionMove.Assign, open, open, Staff, CouncilForm, Notifies: null, "Assigned"));
            Add(new MoveRule(ActionMove.SetDue, open, open, Staff, CouncilForm, Notifies: null, "Due date set"));
            Add(new MoveRule(ActionMove.RemindBefore, open, open, Party.Portal, Form: null, ActionEmails.DueTomorrow, "Reminded"));
            Add(new MoveRule(ActionMove.RemindDue, open, open, Party.Portal, Form: null, ActionEmails.DueToday, "Reminded"));
            Add(new MoveRule(ActionMove.Escalate, open, open, Party.Portal, Form: null, ActionEmails.Overdue, "Escalated"));
            Add(new TimerRule(ActionMove.RemindBefore, open, WorkingDays: -1, CountsFromDue: true));
            Add(new TimerRule(ActionMove.RemindDue, open, WorkingDays: 0, CountsFromDue: true));
            Add(new TimerRule(ActionMove.Escalate, open, WorkingDays: 1, CountsFromDue: true));
        }
    }

    private void Posts()
    {
        Add(new MoveRule(ActionMove.Comment, nameof(WithCouncil), nameof(WithCouncil), Writer, ProviderForm, ActionEmails.Posted, "Commented"));
        Add(new MoveRule(ActionMove.Comment, nameof(WithProvider), nameof(WithCouncil), Writer, ProviderForm, ActionEmails.Posted, "Commented"));
        Add(new MoveRule(ActionMove.Comment, nameof(ClosureRequested), nameof(ClosureRequested), Writer, ProviderForm, ActionEmails.Posted, "Commented"));
        Add(new MoveRule(ActionMove.Answer, nameof(WithCouncil), nameof(WithProvider), Staff, CouncilForm, ActionEmails.Answered, "Answered"));
        Add(new MoveRule(ActionMove.Answer, nameof(WithProvider), nameof(WithProvider), Staff, CouncilForm, ActionEmails.Answered, "Answered"));
        Add(new MoveRule(ActionMove.Answer, nameof(ClosureRequested), nameof(ClosureRequested), Staff, CouncilForm, ActionEmails.Answered, "Answered"));
    }

    private void Closing()
    {
        Add(new MoveRule(ActionMove.RequestClosure, nameof(WithCouncil), nameof(ClosureRequested), Writer, ProviderForm, ActionEmails.Posted, "Closure requested"));
        Add(new MoveRule(ActionMove.RequestClosure, nameof(WithProvider), nameof(ClosureRequested), Writer, ProviderForm, ActionEmails.Posted, "Closure requested"));
        Add(new MoveRule(ActionMove.Close, nameof(WithCouncil), nameof(Closed), Staff, CouncilForm, ActionEmails.Closed, "Closed"));
        Add(new MoveRule(ActionMove.Close, nameof(WithProvider), nameof(Closed), Staff, CouncilForm, ActionEmails.Closed, "Closed"));
        Add(new MoveRule(ActionMove.Close, nameof(ClosureRequested), nameof(Closed), Staff, CouncilForm, ActionEmails.Closed, "Closed"));
        Add(new MoveRule(ActionMove.DeclineClosure, nameof(ClosureRequested), nameof(WithProvider), Staff, CouncilForm, ActionEmails.Answered, "Closure declined"));
        Add(new MoveRule(ActionMove.Reopen, nameof(Closed), nameof(WithCouncil), Writer, ProviderForm, ActionEmails.Posted, "Reopened"));
        Add(new MoveRule(ActionMove.TakeUpAgain, nameof(Closed), nameof(WithProvider), Staff, CouncilForm, ActionEmails.Answered, "Reopened"));
    }
}
