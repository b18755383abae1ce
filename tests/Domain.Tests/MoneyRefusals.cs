using System.Globalization;
using Portal.Domain.Invoices;
using Portal.Domain.Payments;

namespace Portal.Domain.Tests;

/// <summary>
/// Every refusal about money, with the sentence that people read and the field that it stands beside, against an approved text. It is found
/// by its type; a new or another sentence is looked at once.
/// </summary>
public sealed class MoneyRefusals
{
    private static readonly string[] Features = ["Portal.Domain.Invoices", "Portal.Domain.PaymentBatches", "Portal.Domain.PaymentHolds", "Portal.Domain.Payments", "Portal.Domain.Periods"];

    [Fact]
    public void Each_says_what_to_do_and_beside_which_field()
    {
        var said = typeof(Invoice).Assembly.GetTypes()
            .Where(x => x.IsSubclassOf(typeof(Refusal)) && Features.Contains(x.Namespace, StringComparer.Ordinal))
            .OrderBy(x => x.FullName, StringComparer.Ordinal)
            .SelectMany(x => (IEnumerable<string>)[x.FullName!["Portal.Domain.".Length..], .. Said(x)]);

        var text = string.Join('\n', said) + "\n";
        var approved = Path.Combine(AppContext.BaseDirectory, "Approved", "MoneyRefusals.txt");

        // To approve a changed text, read it there and copy it over the other.
        File.WriteAllText(Path.ChangeExtension(approved, "received"), text);
        Assert.Equal(File.ReadAllText(approved).ReplaceLineEndings("\n"), text);
    }

    private static string[] Said(Type type)
    {
        var made = type.GetConstructors().Single();
        var refusal = (Refusal)made.Invoke([.. made.GetParameters().Select(x => Example(x.ParameterType, x.Name!))]);
        return [$"    {refusal.Message}", .. refusal.Field is { } field ? (string[])[$"    beside {field}"] : []];
    }

    private static object Example(Type type, string name) => type switch
    {
        _ when type == typeof(string) => $"[{name}]",
        _ when type == typeof(decimal) => 1_234.5m,
        _ when type == typeof(int) => 7,
        _ when type == typeof(Guid) => Guid.Empty,
        _ when type == typeof(PaymentPeriod) => new PaymentPeriod(new DateOnly(2016, 4, 1)),
        _ when type == typeof(DateOnly) => new DateOnly(2016, 4, 11),
        _ when type == typeof(IReadOnlyList<string>) => new[] { $"[{name}]", "[another]" },
        { IsEnum: true } => Enum.GetValues(type).GetValue(0)!,
        _ => throw new NotSupportedException(string.Create(CultureInfo.InvariantCulture, $"An example of {type} is missing here.")),
    };
}
