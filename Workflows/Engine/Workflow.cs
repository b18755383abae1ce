using Microsoft.Extensions.DependencyInjection;
using Portal.Notifications.Links;

namespace Portal.Workflows.Engine;

/// <summary>
/// A workflow told state by state, as a person would follow its drawing with a finger. Its states are those that its subject knows, in
/// their order; the first is where it starts, and where nobody's turn is told it has ended.
/// </summary>
/// <typeparam name="TSubject">What a move changes.</typeparam>
/// <typeparam name="TState">The states of the subject.</typeparam>
public abstract class Workflow<TSubject, TState> : WorkflowDefinition
    where TSubject : class
    where TState : struct, Enum
{
    private delegate Task Effect(IServiceProvider services, LoadedSubject<TSubject> loaded, MoveForm form, MoveContext move, CancellationToken ct);

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

    /// <summary>The page that asks for every move of people that says neither what it does nor where it is asked for.</summary>
    protected void OtherMovesOnPage(Func<Side, Guid, string> address)
    {
        foreach (var rule in Moves.Where(m => m is { HasForm: false, Page: null } && m.By != Party.Portal).ToList())
        {
            Replace(rule, rule with { Page = rule.PageOf(address) });
        }
    }

    /// <summary>What a list of tasks says of a subject besides what it is called; null: its feature writes that itself.</summary>
    protected abstract TaskLine? Line(TSubject subject);

    internal sealed override TaskLine? LineOf(object subject) => subject is TSubject mine ? Line(mine) : null;

    internal override Task<MoveResult> MakeAsync(WorkflowEngine engine, IServiceProvider services, AskedByForm asked, CancellationToken ct)
        => engine.MoveAsync(
            asked.Move,
            asked.Actor,
            asked.Request,
            services.GetRequiredService<ISubjects<TSubject>>().LoaderFor(asked.Actor),
            (loaded, move) =>
            {
                var effect = move.Rule!.Does as Effect ?? throw new InvalidOperationException($"'{Name}' does not say what '{asked.Move}' does.");
                asked.Form.MustFit(move.Rule.Asks);
                return effect(services, loaded, asked.Form, move, ct);
            },
            ct,
            asked.Form.SayIn);

    /// <summary>The rules of one state, said one after the other.</summary>
    protected class StateRules
    {
        private readonly Workflow<TSubject, TState> workflow;
        private readonly string state;

        internal StateRules(Workflow<TSubject, TState> workflow, string state) => (this.workflow, this.state) = (workflow, state);

        /// <summary>Whose turn it is there, within how many working days, if that is for the definition to say.</summary>
        public StateRules WaitsFor(Party party, int? dueWorkingDays = null) => Change(s => s with { Turn = party, DueWorkingDays = dueWorkingDays });

        /// <summary>What it is there to whoever has the turn, as their list counts it.</summary>
        public StateRules IsTask(string one, string many) => Change(s => s with { Task = new TaskWords(one, many) });

        /// <summary>How many working days whoever has the turn takes here is a figure that people ask for.</summary>
        /// <param name="what">What they do: "Sign a document".</param>
        public StateRules IsMeasured(string what) => Change(s => s with { Measured = what });

        /// <summary>An instance may begin here too.</summary>
        public StateRules MayBegin() => Change(s => s with { MayBegin = true });

        /// <summary>A move that leads elsewhere.</summary>
        /// <param name="name">As the journal keeps it.</param>
        /// <param name="by">Who may make it.</param>
        /// <param name="to">Where it leads.</param>
        /// <param name="pastTense">The fact, for the timeline.</param>
        /// <param name="notifies">The kind of email that tells others; null: nobody is told.</param>
        public MoveRules Move(string name, Party by, TState to, string pastTense, string? notifies = null)
        {
            var rule = new MoveRule(name, state, to.ToString(), by, notifies, pastTense);
            workflow.Add(rule);
            return new MoveRules(workflow, rule);
        }

        /// <summary>A move after which it stands where it stood.</summary>
        public MoveRules Stays(string name, Party by, string pastTense, string? notifies = null)
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

    /// <summary>The rules of the move that was said last; the state's next ones may follow.</summary>
    protected sealed class MoveRules : StateRules
    {
        private readonly Workflow<TSubject, TState> workflow;
        private MoveRule rule;

        internal MoveRules(Workflow<TSubject, TState> workflow, MoveRule rule)
            : base(workflow, rule.From) => (this.workflow, this.rule) = (workflow, rule);

        /// <summary>What its form asks, from top to bottom. The first text is kept as what the person said.</summary>
        public MoveRules Asks(params MoveField[] fields) => Say(m => m with { Asks = fields });

        /// <summary>What it does: a verb of the subject.</summary>
        public MoveRules Does(Action<TSubject, MoveForm, MoveContext> verb) => Has((_, loaded, form, move, _) =>
        {
            verb(loaded.Subject, form, move);
            return Task.CompletedTask;
        });

        /// <summary>What it does, where one verb of the subject is not all.</summary>
        internal MoveRules Does<TWork>()
            where TWork : class, IMoveWork<TSubject>
            => Has((services, loaded, form, move, ct) => ActivatorUtilities.GetServiceOrCreateInstance<TWork>(services).DoAsync(loaded, form, move, ct));

        /// <summary>The page that asks for it, by the subject's id.</summary>
        public MoveRules OnPage(Func<Guid, string> address) => Say(m => m with { Page = address });

        /// <summary>The page that asks for it, on the side of whoever makes it.</summary>
        public MoveRules OnPage(Func<Side, Guid, string> address) => OnPage(rule.PageOf(address));

        /// <summary>The words on its button, where they are not the move's name.</summary>
        public MoveRules Button(string words) => Say(m => m with { Button = words });

        /// <summary>Its button warns.</summary>
        public MoveRules Warns() => Say(m => m with { IsGrave = true });

        /// <summary>It asks for no reason and cannot be taken back, so it is confirmed once: its button warns and says what it costs.</summary>
        public MoveRules Confirms(string costs) => Say(m => m with { IsGrave = true, Costs = costs });

        /// <summary>What whoever makes it declares by its button.</summary>
        public MoveRules Declares(string words) => Say(m => m with { Declaration = words });

        /// <summary>It is news to these people of the provider, and asks nothing of them.</summary>
        public MoveRules IsNewsFor(Party readers) => Say(m => m with { NewsFor = readers });

        /// <summary>Two who make it at once both do, whatever others did meanwhile, as long as it may still be made.</summary>
        public MoveRules GoesBesideOthers() => Say(m => m with { GoesBesideOthers = true });

        /// <summary>It is the council's inner work: a provider is neither told of it nor held up by it.</summary>
        public MoveRules IsOfTheCouncil() => Say(m => m with { IsOfTheCouncil = true });

        /// <summary>What the person who made it reads then.</summary>
        public MoveRules Says(string done) => Say(m => m with { Done = done });

        private MoveRules Has(Effect effect) => Say(m => m with { Does = effect });

        private MoveRules Say(Func<MoveRule, MoveRule> more)
        {
            var said = more(rule);
            workflow.Replace(rule, said);
            rule = said;
            return this;
        }
    }
}
