using System.Globalization;

namespace Portal.Workflows.Engine;

/// <summary>An amount in pounds.</summary>
/// <param name="Name">As the form posts it.</param>
/// <param name="Label">Above the field.</param>
/// <param name="Max">The most that it takes.</param>
public sealed record MoneyField(string Name, string Label, decimal Max) : MoveField(Name, Label)
{
    private protected override string? WrongValue(object value)
        => (decimal)value is >= 0 and var pounds && pounds <= Max ? null : string.Create(CultureInfo.InvariantCulture, $"The {Label.ToLowerInvariant()} must be between £0.00 and £{Max:N2}");
}
