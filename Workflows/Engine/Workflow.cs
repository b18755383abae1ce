namespace Portal.Workflows.Engine;

/// <summary>
/// A workflow told state by state, as a person would follow its drawing with a finger. Its states are those that its subject knows, in
/// their order; the first is where it starts, and where nobody's turn is told it has ended.
/// </summary>
/// <typeparam name="TState">The states of the subject.</typeparam>
public abstract class Workflow<TState> : WorkflowDefinition
    where TState : struct, Enum
{
    protected Workflow(string name, int version)
        : base(name, version)
    {
        foreach (var state in Enum.GetValues<TState>())
        {
            Add(new StateRule(state.ToString(), Turn: null, DueWorkingDays: null));
        }
    }

    /// <summary>What may happen in a state, and what the portal does when it lasts.</summary>
    protected StateRules In(TState state) => new(this, state.ToString());

    /// <summary>The rules of one state, said one after the other.</summary>
    protected sealed class StateRules
    {
        private readonly Workflow<TState> workflow;
        private readonly string state;

        internal StateRules(Workflow<TState> workflow, string state) => (this.workflow, this.state) = (workflow, state);

        /// <summary>Whose turn it is there, within how many working days, if that is for the definition to say.</summary>
        public StateRules WaitsFor(Party party, int? dueWorkingDays = null) => Change(s => s with { Turn = party, DueWorkingDays = dueWorkingDays });

        /// <summary>An instance may begin here too.</summary>
        public StateRules MayBegin() => Change(s => s with { MayBegin = true });

        /// <summary>A move that leads elsewhere.</summary>
        /// <param name="name">As the journal keeps it.</param>
        /// <param name="by">Who may make it.</param>
        /// <param name="to">Where it leads.</param>
        /// <param name="pastTense">The fact, for the timeline.</param>
        /// <param name="notifies">The kind of email that tells others; null: nobody is told.</param>
        public StateRules Move(string name, Party by, TState to, string pastTense, string? notifies = null)
        {
            workflow.Add(new MoveRule(name, state, to.ToString(), by, notifies, pastTense));
            return this;
        }

        /// <summary>A move after which it stands where it stood.</summary>
        public StateRules Stays(string name, Party by, string pastTense, string? notifies = null)
            => Move(name, by, Enum.Parse<TState>(state), pastTense, notifies);

        /// <summary>What the portal does once the state has lasted so many working days.</summary>
        public StateRules Reminds(string name, int afterWorkingDays, string pastTense, string notifies) => Timed(name, afterWorkingDays, countsFromDue: false, pastTense, notifies);

        /// <summary>What the portal does so many working days after the due date; before it with a minus, on it with 0.</summary>
        public StateRules RemindsOfDue(string name, int workingDays, string pastTense, string notifies) => Timed(name, workingDays, countsFromDue: true, pastTense, notifies);

        private StateRules Timed(string name, int workingDays, bool countsFromDue, string pastTense, string notifies)
        {
            Stays(name, Party.Portal, pastTense, notifies);
            workflow.Add(new TimerRule(name, state, workingDays, countsFromDue));
            return this;
        }

        private StateRules Change(Func<StateRule, StateRule> change)
        {
            workflow.Replace(change(workflow.State(state)));
            return this;
        }
    }
}
