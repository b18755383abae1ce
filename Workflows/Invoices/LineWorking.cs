using System.Text.Json;
using System.Text.Json.Serialization;
using Portal.Domain.CarePackages;
using Portal.Domain.Payments;

namespace Portal.Workflows.Invoices;

/// <summary>
/// How a line was worked out, kept with it for ever: the line item's terms on that day, the days, what should be paid, and
/// what had been invoiced before.
/// </summary>
/// <param name="Start">The line item's first day.</param>
/// <param name="End">Its last day, or null while open.</param>
/// <param name="WeeklyCost">Pounds a week.</param>
/// <param name="Vat">The contract's rate.</param>
/// <param name="ContributionWeekly">Pounds a week, or null.</param>
/// <param name="ContributionPercent">Percent, or null.</param>
/// <param name="IsPayable">Authorised, and agreed where the contract asks for it.</param>
/// <param name="Days">Days of the period that are paid.</param>
/// <param name="ShouldBe">What the period costs on these terms.</param>
/// <param name="Invoiced">What the lines before this one came to.</param>
/// <param name="Held">Days that an open report held then; null: none.</param>
/// <param name="LeavesVatOut">The contract asks for VAT, and the provider had no VAT number then; null: not so.</param>
public sealed record LineWorking(
    DateOnly Start,
    DateOnly? End,
    decimal WeeklyCost,
    [property: JsonConverter(typeof(JsonStringEnumConverter<VatRate>))] VatRate Vat,
    decimal? ContributionWeekly,
    decimal? ContributionPercent,
    bool IsPayable,
    int Days,
    LineAmounts ShouldBe,
    LineAmounts Invoiced,
    int? Held = null,
    bool? LeavesVatOut = null)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static LineWorking? Read(string json) => json.Length > 2 ? JsonSerializer.Deserialize<LineWorking>(json, Json) : null;

    public static LineWorking Of(in LineTerms terms, PaymentPeriod period, LineAmounts shouldBe, LineAmounts invoiced) => new(
        terms.Start,
        terms.End,
        terms.WeeklyCost,
        terms.Vat,
        terms.ContributionWeekly,
        terms.ContributionPercent,
        terms.IsPayable,
        PaymentCalculation.PaidDays(terms, period.First, period.Last),
        shouldBe,
        invoiced,
        terms.IsPayable && PaymentCalculation.HeldDays(terms, period.First, period.Last) is > 0 and var held ? held : null,
        terms.LeavesVatOut ? true : null);

    public string Write() => JsonSerializer.Serialize(this, Json);
}
