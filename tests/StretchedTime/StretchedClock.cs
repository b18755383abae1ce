using System.Globalization;

namespace Portal.StretchedTime;

/// <summary>
/// A clock that runs many times as fast as the machine's from one moment to another, stands before, and goes on as the machine's does after: all who are given the same
/// settings read the same from it.
/// </summary>
/// <param name="first">What it says at the beginning.</param>
/// <param name="last">What it says at the end.</param>
/// <param name="begins">When it begins, by the machine's clock.</param>
/// <param name="speed">How many of its seconds are one.</param>
public sealed class StretchedClock(DateTimeOffset first, DateTimeOffset last, DateTimeOffset begins, double speed) : TimeProvider
{
    /// <summary>The environment variable that a host takes its clock from.</summary>
    public const string Variable = "PORTAL_STRETCHED_CLOCK";

    /// <summary>Four values, a blank between them: first, last, begins, speed.</summary>
    public string Setting => string.Create(CultureInfo.InvariantCulture, $"{first:O} {last:O} {begins:O} {speed}");

    /// <summary>From what <see cref="Setting"/> said.</summary>
    public static StretchedClock Of(string setting)
    {
        var values = setting.Split(' ');
        return new(Moment(values[0]), Moment(values[1]), Moment(values[2]), double.Parse(values[3], CultureInfo.InvariantCulture));

        static DateTimeOffset Moment(string value) => DateTimeOffset.ParseExact(value, "O", CultureInfo.InvariantCulture);
    }

    public override DateTimeOffset GetUtcNow()
    {
        var gone = System.GetUtcNow() - begins;
        var stretched = (last - first) / speed;
        return gone > stretched ? last + (gone - stretched) : first + (gone > TimeSpan.Zero ? gone * speed : TimeSpan.Zero);
    }
}
