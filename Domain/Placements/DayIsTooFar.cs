namespace Portal.Domain.Placements;

public sealed class DayIsTooFar(DateOnly first, DateOnly last)
    : Refusal(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Enter a day between {first:dd/MM/yyyy} and {last:dd/MM/yyyy}"))
{
    public override string? Field => "Day";
}
