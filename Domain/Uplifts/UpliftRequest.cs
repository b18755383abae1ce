using System.Globalization;
using Portal.Domain.Accounts;

namespace Portal.Domain.Uplifts;

/// <summary>
/// A provider asks for another weekly price of line items from a day. What is agreed waits for the register: nothing is paid at another
/// price before an import brings it. DOMAIN, workflow 5.
/// </summary>
public sealed class UpliftRequest
{
    /// <summary>The longest text of either side, in characters.</summary>
    public const int MaxWords = 2_000;

    /// <summary>Line items of one request.</summary>
    public const int MaxLines = 200;

    /// <summary>Pounds a week that no price exceeds.</summary>
    public const decimal MaxPrice = 100_000;

    private UpliftRequest()
    {
    }

    public Guid Id { get; private init; }

    public string ProviderRef { get; private init; } = "";

    /// <summary>The first day at the new price.</summary>
    public DateOnly From { get; private init; }

    public string Reason { get; private init; } = "";

    public IReadOnlyList<UpliftLine> Lines { get; private set; } = [];

    public Guid AskedById { get; private init; }

    public string AskedBy { get; private init; } = "";

    public DateTimeOffset AskedAt { get; private init; }

    public UpliftState State { get; private set; }

    /// <summary>The latest question, letter or reason of the placements team.</summary>
    public string? Answer { get; private set; }

    public string? AnsweredBy { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>What it is about, without a child's name: "L4001 from 01/04/2027".</summary>
    public string Title => string.Create(CultureInfo.InvariantCulture, $"{(Lines.Count == 1 ? Lines[0].LineItemRef : $"{Lines.Count} line items")} from {From:dd/MM/yyyy}");

    /// <param name="id">Its id, which the form chose.</param>
    /// <param name="from">The first day at the new price: at most a year away, either side.</param>
    /// <param name="lines">Each with another price than today's.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Somebody of the provider.</param>
    /// <param name="today">London's day.</param>
    /// <param name="at">UTC.</param>
    /// <exception cref="UpliftIsNotPossible">Something is missing or beyond its bounds.</exception>
    public static UpliftRequest Ask(Guid id, DateOnly from, IReadOnlyList<UpliftLine> lines, string? reason, Actor by, DateOnly today, DateTimeOffset at)
    {
        if (from < today.AddYears(-1) || from > today.AddYears(1))
        {
            throw new UpliftIsNotPossible(string.Create(CultureInfo.InvariantCulture, $"Enter a day between {today.AddYears(-1):dd/MM/yyyy} and {today.AddYears(1):dd/MM/yyyy}"), nameof(From));
        }

        if (lines.Count is 0 or > MaxLines)
        {
            throw new UpliftIsNotPossible(lines.Count == 0 ? "Enter another price for at least one line item" : $"Ask for at most {MaxLines} line items at once");
        }

        if (lines.FirstOrDefault(l => !IsPrice(l.Asked) || l.Asked == l.Now) is { } wrong)
        {
            var sentence = wrong.Asked == wrong.Now
                ? $"{wrong.LineItemRef} already costs that. Enter another price, or leave it empty"
                : PriceOf(wrong.LineItemRef);
            throw new UpliftIsNotPossible(sentence, $"Prices[{wrong.LineItemRef}]");
        }

        return new UpliftRequest
        {
            Id = id,
            ProviderRef = by.ProviderRef!,
            From = from,
            Lines = lines,
            Reason = Words(reason, "Enter why the price should change", nameof(Reason)),
            AskedById = by.UserId!.Value,
            AskedBy = by.Name,
            AskedAt = at,
        };
    }

    /// <summary>As it was asked for.</summary>
    public void Agree(string? letter, Actor by, DateTimeOffset at) => Agree(l => l.Asked, letter, "Letter", by, at);

    /// <summary>To another price: one for every line item, or today's raised by so many per cent.</summary>
    /// <exception cref="UpliftIsNotPossible">None of the two is given, or both are; or a price is beyond its bounds, or every one is as it was.</exception>
    public void AgreeTo(decimal? price, decimal? percent, string? letter, Actor by, DateTimeOffset at)
    {
        if (price is null == percent is null)
        {
            throw new UpliftIsNotPossible("Enter either a weekly price or a rise in per cent", "Price");
        }

        var place = price is null ? "Rise" : "Price";
        if (Lines.FirstOrDefault(l => !IsPrice(To(l))) is { } beyond)
        {
            throw new UpliftIsNotPossible(PriceOf(beyond.LineItemRef), place);
        }

        if (Lines.All(l => To(l) == l.Now))
        {
            throw new UpliftIsNotPossible("That is what the council pays already. Enter another price, or decline the request", place);
        }

        Agree(To, letter, "OtherLetter", by, at);

        decimal To(UpliftLine line) => price ?? Payments.Pounds.Round(line.Now * (100 + percent!.Value) / 100);
    }

    public void Decline(string? reason, Actor by, DateTimeOffset at) => Say(UpliftState.Declined, reason, "Reason", by, at);

    /// <summary>It is the provider's turn until it has answered.</summary>
    public void AskBack(string? question, Actor by, DateTimeOffset at) => Say(UpliftState.AskedBack, question, "Question", by, at);

    /// <summary>The provider has answered; what it said stands in the journal.</summary>
    public void Reply()
    {
        MustBe(State == UpliftState.AskedBack);
        State = UpliftState.Asked;
    }

    public void Withdraw()
    {
        MustBe(State is UpliftState.Asked or UpliftState.AskedBack);
        State = UpliftState.Withdrawn;
    }

    /// <summary>An import brought the agreed prices.</summary>
    public void Arrive()
    {
        MustBe(State == UpliftState.Agreed);
        State = UpliftState.InTheRegister;
    }

    private void Agree(Func<UpliftLine, decimal> price, string? letter, string place, Actor by, DateTimeOffset at)
    {
        Say(UpliftState.Agreed, letter, place, by, at);
        Lines = [.. Lines.Select(l => l with { Agreed = price(l) })];
    }

    private void Say(UpliftState state, string? words, string place, Actor by, DateTimeOffset at)
    {
        MustBe(State == UpliftState.Asked);
        (Answer, AnsweredBy, AnsweredAt) = (Words(words, "Enter what the provider is told", place), by.Name, at);
        State = state;
    }

    private static bool IsPrice(decimal pounds) => pounds is > 0 and <= MaxPrice;

    private static string PriceOf(string line) => string.Create(CultureInfo.InvariantCulture, $"Enter a price for {line} of more than £0.00 and at most £{MaxPrice:N2}");

    private static void MustBe(bool isInState)
    {
        if (!isInState)
        {
            throw new UpliftIsNotPossible("Somebody has already decided this request, or answered it");
        }
    }

    private static string Words(string? typed, string missing, string place) => UserText.IsBlank(typed)
        ? throw new UpliftIsNotPossible(missing, place)
        : typed.Trim() is { Length: <= MaxWords } text ? text : throw new UpliftIsNotPossible($"The text must be {MaxWords:N0} characters or fewer", place);
}
