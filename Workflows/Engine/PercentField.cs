using System.Globalization;

namespace Portal.Workflows.Engine;

/// <summary>A percentage, with at most two decimals.</summary>
/// <param name="Name">As the form posts it.</param>
/// <param name="Label">Above the field.</param>
/// <param name="Max">The most that it takes.</param>
public sealed record PercentField(string Name, string Label, decimal Max) : MoveField(Name, Label)
{
    private protected override string? WrongValue(object value)
        => (decimal)value is > 0 and var percent && percent <= Max ? null : string.Create(CultureInfo.InvariantCulture, $"The {Label.ToLowerInvariant()} must be more than 0 and at most {Max:0.##}");
}
