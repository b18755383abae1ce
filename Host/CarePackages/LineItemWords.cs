using System.Globalization;
using Portal.Domain.CarePackages;
using Portal.Domain.Payments;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.CarePackages;

namespace Portal.Host.CarePackages;

/// <summary>How pages speak of care package line items.</summary>
public static class LineItemWords
{
    /// <summary>The guide's "-" for an end that is not known.</summary>
    public static string End(DateOnly? end) => end is { } day ? Text.ShortDate(day) : "-";

    /// <summary>"3 ended line items are not shown."</summary>
    public static string LeftOut(int count)
    {
        const int Most = Paged<LineItemRow>.CountLimit;
        var words = count > Most ? $"More than {Most.ToString("N0", CultureInfo.InvariantCulture)} ended line items" : Text.Count(count, "ended line item", "ended line items");
        return words + (count == 1 ? " is not shown." : " are not shown.");
    }

    public static string Vat(VatRate vat) => vat == VatRate.Exempt ? "Exempt" : Percent(100 * PaymentCalculation.RateOf(vat));

    /// <summary>What another funder pays.</summary>
    public static string Contribution(CarePackageLineItem item) => item switch
    {
        { ContributionWeekly: { } weekly } => $"{Text.Money(weekly)} Weekly",
        { ContributionPercent: { } percent } => $"{Percent(percent)} of the value",
        _ => "-",
    };

    public static string Because(WhyNotPayable obstacle, CarePackageLineItem item) => obstacle switch
    {
        WhyNotPayable.NotAuthorised => "The council has not authorised it.",
        _ => $"Its contract requires an agreed contract document of care package {item.CarePackageRef}, and no document is approved.",
    };

    /// <summary>"February 2016".</summary>
    public static string Month(PaymentPeriod period) => period.First.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"from 19 Jul 2027 on", "from 1 to 5 Aug 2027": the days that are held.</summary>
    public static string Held(IEnumerable<DaySpan> spans)
        => string.Join(" and ", spans.Select(s => s.To is { } to ? $"from {Text.ShortDate(s.From)} to {Text.ShortDate(to)}" : $"from {Text.ShortDate(s.From)} on"));

    /// <summary>Each step of a month's cost: "£1,000.00 × 29 days ÷ 7 = £4,142.86".</summary>
    public static IEnumerable<string> Working(LineItemMonth month, LineTerms terms)
    {
        if (month.HeldDays > 0)
        {
            yield return $"{Text.Count(month.HeldDays, "day", "days")} held by the provider's report";
        }

        if (month.Days == 0)
        {
            yield break;
        }

        yield return ByTheDay(terms.WeeklyCost, month.Days, month.Amounts.Value);
        if (terms.LeavesVatOut)
        {
            yield return $"VAT: none, since the provider has no VAT number (the contract says {Vat(terms.Vat)})";
        }
        else if (PaymentCalculation.RateOf(terms.Vat) is not 0 and var rate)
        {
            yield return $"VAT: {Share(100 * rate, month.Amounts.Value, month.Amounts.Vat)}";
        }

        switch (terms)
        {
            case { ContributionWeekly: { } weekly }:
                yield return $"Contribution: {ByTheDay(weekly, month.Days, month.Amounts.Contribution)}";
                break;
            case { ContributionPercent: { } percent }:
                yield return $"Contribution: {Share(percent, month.Amounts.Value, month.Amounts.Contribution)}";
                break;
        }
    }

    private static string ByTheDay(decimal weekly, int days, decimal result)
        => $"{Text.Money(weekly)} × {Text.Count(days, "day", "days")} ÷ 7 = {Text.Money(result)}";

    private static string Share(decimal percent, decimal of, decimal result) => $"{Percent(percent)} of {Text.Money(of)} = {Text.Money(result)}";

    private static string Percent(decimal percent) => percent.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>A column of the register's file, as the page calls what stands in it.</summary>
    public static string Column(string? column) => column switch
    {
        null => "New in the register",
        "cpli_ref" => "Line item",
        "care_package_ref" => "CarePackageRef",
        "ss_ref" => "SSRef",
        "service_ref" => "Service",
        "contract_ref" => "Contract",
        "service_level" => "Service Level",
        "start_date" => "Start Date",
        "end_date" => "End Date",
        "weekly_cost" => "Cost",
        "pricing" => "Pricing",
        "authorised" => "Authorised",
        "contribution_weekly" or "contribution_percent" => "Contribution",
        _ => column,
    };
}
