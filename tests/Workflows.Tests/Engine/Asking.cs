using Portal.TestKit;
using Portal.Workflows.Changes;
using Portal.Workflows.Engine;
using Portal.Workflows.Placements;

namespace Portal.Workflows.Tests.Engine;

/// <summary>What a move asks is said once, in its definition, and the server holds it whoever asks.</summary>
public sealed class Asking
{
    private static readonly TextField Answer = new("Answer", "Answer", 5) { Missing = "Enter an answer" };
    private static readonly TextField Note = new("Note", "Note", 5);
    private static readonly MoneyField Cost = new("Cost", "Weekly cost", 100);
    private static readonly DateField From = new("From", "From");

    [Theory]
    [InlineData(null, "Enter an answer")]
    [InlineData("  \n ", "Enter an answer")]
    [InlineData("123456", "The answer must be 5 characters or fewer")]
    [InlineData(" 12345 ", null)]
    public void A_text_is_missing_too_long_or_kept_without_the_spaces_around_it(string? typed, string? sentence)
    {
        var form = new MoveForm().Fill("Answer", typed);
        var said = Record.Exception(() => form.MustFit([Answer, Note]));
        Assert.Equal(sentence, said?.Message);
        Assert.Equal(sentence is null ? null : "Answer", (said as FieldIsNotPossible)?.Field);
        Assert.Equal(typed?.Trim() is { Length: > 0 } text ? text : null, form[Answer]);
    }

    [Fact]
    public void An_amount_has_its_bounds_and_what_was_typed_is_kept_beside_the_first_text()
    {
        var form = new MoveForm().Fill("Cost", 100.01m).Fill("From", new DateOnly(2026, 4, 1)).Fill("Note", "Yes").Fill("Other", "not asked");
        Assert.Equal("The weekly cost must be between £0.00 and £100.00", Assert.Throws<FieldIsNotPossible>(() => form.MustFit([Cost])).Message);
        Assert.Equal("Yes", form.Words([Answer, Note, Cost, From]));
        Assert.Equal(["Cost", "From"], form.Rest([Answer, Note, Cost, From])!.Keys);
        Assert.Null(form.Rest([Note]));
    }

    [Fact]
    public void A_definition_says_what_it_asks_and_its_buttons_speak_in_words()
    {
        var decline = new PlacementWorkflow().Moves.Single(m => m.Name == PlacementMoves.Decline);
        Assert.Equal(("Decline", true, true), (decline.Button, decline.IsGrave, decline.HasForm));
        Assert.Equal("Enter an answer for the provider", Assert.Single(decline.Asks).Missing);
        Assert.Empty(new ChangeWorkflow().Moves.Single(m => m.Name == ChangeMoves.Apply).Asks);
        Assert.Equal("Request closure", new MoveRule("RequestClosure", "A", "B", Party.Portal, null, "").Button);
    }
}
