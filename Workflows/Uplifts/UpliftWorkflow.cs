using Portal.Domain.Accounts;
using Portal.Domain.Uplifts;
using Portal.Workflows.Engine;
using static Portal.Domain.Uplifts.UpliftState;

namespace Portal.Workflows.Uplifts;

/// <summary>
/// <c>Asked → Agreed | Declined | AskedBack | Withdrawn</c>, <c>AskedBack → Asked</c>, <c>Agreed → InTheRegister</c>: a provider asks for
/// another weekly price, the placements team has ten working days, and what is agreed ends when an import brings it.
/// </summary>
public sealed class UpliftWorkflow : Workflow<UpliftRequest, UpliftState>
{
    public const string DefinitionName = "Price uplift request";

    // The names of the moves, as the journal keeps them.
    public const string Ask = nameof(Ask);
    public const string Agree = nameof(Agree);
    public const string AgreeOther = nameof(AgreeOther);
    public const string Decline = nameof(Decline);
    public const string AskBack = nameof(AskBack);
    public const string Reply = nameof(Reply);
    public const string Withdraw = nameof(Withdraw);
    public const string Remind = nameof(Remind);
    public const string Arrive = nameof(Arrive);

    /// <summary>Whoever invoices for the provider, or speaks for it in actions.</summary>
    public static Party Asker { get; } = Party.Provider("Provider", ProviderRoles.Invoicing, ProviderRoles.Actions);

    private static readonly TextField Letter = Text("Letter", "Letter", "The provider reads it with the prices that you agree to.", "Enter the letter to the provider");
    private static readonly MoneyField Price = new("Price", "Weekly price for each line item", UpliftRequest.MaxPrice) { Hint = "In pounds. Or enter a rise instead." };
    private static readonly PercentField Rise = new("Rise", "Rise in per cent", 100) { Hint = "Of today's price of each line item, such as 3.5." };
    private static readonly TextField OtherLetter = Text("OtherLetter", "Letter about the other price", "The provider reads it. Say how you come to it.", "Enter the letter to the provider");
    private static readonly TextField Reason = Text("Reason", "Reason for declining", "The provider reads it.", "Enter why you decline this");
    private static readonly TextField Question = Text("Question", "Question", "The provider answers it before you decide.", "Enter your question");
    private static readonly TextField Answer = Text("Reply", "Answer", "The placements team reads it.", "Enter your answer");

    private const string NotDecided = "The council then does not decide on it. To bring it back you have to ask again.";

    public override string Began => "Asked for";

    public override IReadOnlyList<Party> BegunBy => [Asker];

    public UpliftWorkflow()
        : base(DefinitionName, version: 1)
    {
        In(Asked).WaitsFor(Party.Placements, dueWorkingDays: 10).IsTask("Price uplift to decide", "Price uplifts to decide")
            .Move(Agree, by: Party.Placements, to: Agreed, "Agreed", UpliftEmails.Agreed).Asks(Letter).IsNewsFor(Asker)
                .Does((uplift, form, move) => uplift.Agree(form[Letter], move.By, move.At)).Says("You agreed. The request ends by itself when an import brings the prices.")
            .Move(AgreeOther, by: Party.Placements, to: Agreed, "Agreed to another price", UpliftEmails.Agreed).Asks(Price, Rise, OtherLetter).IsNewsFor(Asker)
                .Does((uplift, form, move) => uplift.AgreeTo(form[Price], form[Rise], form[OtherLetter], move.By, move.At))
                    .Button("Agree to another price").Says("You agreed to another price. The request ends by itself when an import brings it.")
            .Move(AskBack, by: Party.Placements, to: AskedBack, "Asked back", UpliftEmails.AskedBack).Asks(Question)
                .Does((uplift, form, move) => uplift.AskBack(form[Question], move.By, move.At)).Says("You asked the provider. The portal sends your question by email.")
            .Move(Decline, by: Party.Placements, to: Declined, "Declined", UpliftEmails.Declined).Asks(Reason).Warns().IsNewsFor(Asker)
                .Does((uplift, form, move) => uplift.Decline(form[Reason], move.By, move.At)).Says("You declined the request. The portal tells the provider by email.")
            .Move(Withdraw, by: Asker, to: Withdrawn, "Withdrawn").Confirms(NotDecided)
                .Does((uplift, _, _) => uplift.Withdraw()).Says("You took the request back.")
            .Reminds(Remind, afterWorkingDays: 10, "Placements team reminded", UpliftEmails.Remind);
        In(AskedBack).WaitsFor(Asker, dueWorkingDays: 10).IsTask("Question about a price uplift", "Questions about price uplifts")
            .Move(Reply, by: Asker, to: Asked, "Answered", UpliftEmails.Waits).Asks(Answer)
                .Does((uplift, _, _) => uplift.Reply()).Button("Answer").Says("The portal tells the placements team by email.")
            .Move(Withdraw, by: Asker, to: Withdrawn, "Withdrawn").Confirms(NotDecided)
                .Does((uplift, _, _) => uplift.Withdraw()).Says("You took the request back.");
        In(Agreed).WaitsFor(Party.Placements).IsTask("Price uplift to put into the register", "Price uplifts to put into the register")
            .Move(Arrive, by: Party.Portal, to: InTheRegister, "In the register", UpliftEmails.InTheRegister).IsNewsFor(Asker);
    }

    protected override TaskLine? Line(UpliftRequest subject) => LineOf(subject);

    internal static TaskLine LineOf(UpliftRequest uplift)
        => new(
            uplift.Lines.Select(l => l.SsRef).Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : null,
            Note: uplift is { State: AskedBack, Answer: { } question } ? question : uplift.Reason);

    private static TextField Text(string name, string label, string hint, string missing) => new(name, label, UpliftRequest.MaxWords) { Hint = hint, Missing = missing };
}
