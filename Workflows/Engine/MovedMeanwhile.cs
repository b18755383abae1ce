using System.Globalization;
using Portal.Domain;
using Portal.Domain.Calendar;

namespace Portal.Workflows.Engine;

/// <summary>Somebody else was faster; the sentence says who did what, and when.</summary>
public sealed class MovedMeanwhile(JournalEntry last, string fact)
    : Refusal($"{last.UserName} ({last.Organisation}) was faster: {fact.ToLowerInvariant()} on {When(last.At)}. What you sent was not recorded")
{
    internal static string When(DateTimeOffset at)
        => LondonTime.Local(at).ToString("d MMMM yyyy 'at' HH:mm", CultureInfo.GetCultureInfo("en-GB"));
}
