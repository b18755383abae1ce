using System.Globalization;
using System.Text.Json;
using Portal.Host.Look;
using Portal.Workflows.Engine;

namespace Portal.Host.Work;

/// <summary>The facts that a move left in the journal, in words. Evidence of a signature stands on its certificate, and is not repeated.</summary>
public static class JournalFacts
{
    private static readonly Dictionary<string, (string Words, Func<JsonElement, string?> Shown)> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["number"] = ("Number", AsText),
        ["reference"] = ("Reference", AsText),
        ["payment"] = ("Payment", AsText),
        ["lines"] = ("Lines", AsText),
        ["payments"] = ("Payments", AsText),
        ["query"] = ("Query", AsText),
        ["fileName"] = ("File", AsText),
        ["reason"] = ("Reason", AsText),
        ["payable"] = ("Payable", AsMoney),
        ["limit"] = ("Within a limit of", AsMoney),
        ["total"] = ("Total entered", AsMoney),
        ["totalVat"] = ("VAT entered", AsMoney),
        ["amount"] = ("Amount", AsMoney),
        ["value"] = ("Worked out", AsMoney),
        ["suggested"] = ("Suggested", AsMoney),
        ["dateOnInvoice"] = ("Date on invoice", AsDay),
        ["expectedOn"] = ("Payment expected", AsDay),
        ["paidOn"] = ("Paid", AsDay),
        ["returnedOn"] = ("Returned", AsDay),
        ["settledOn"] = ("Settled", AsDay),
        ["dueBy"] = ("Expected up to", AsDay),
    };

    /// <summary>"Payable: £4,142.86", one for each fact.</summary>
    public static IEnumerable<string> Of(JournalEntry entry)
    {
        if (entry.Data is not { } json)
        {
            yield break;
        }

        using var facts = JsonDocument.Parse(json);
        if (facts.RootElement.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        foreach (var fact in facts.RootElement.EnumerateObject())
        {
            if (Known.TryGetValue(fact.Name, out var known) && known.Shown(fact.Value) is { } shown)
            {
                yield return $"{known.Words}: {shown}";
            }
        }
    }

    private static string? AsText(JsonElement value) => value.ValueKind is JsonValueKind.String or JsonValueKind.Number && value.ToString() is { Length: > 0 } text ? text : null;

    private static string? AsMoney(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var pounds) ? Text.Money(pounds) : null;

    private static string? AsDay(JsonElement value)
        => value.ValueKind == JsonValueKind.String && DateOnly.TryParse(value.GetString(), CultureInfo.InvariantCulture, out var day) ? Text.ShortDate(day) : null;
}
