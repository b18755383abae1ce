namespace Portal.Notifications.Dashboard;

/// <summary>One team's week.</summary>
/// <param name="Team">What it is called.</param>
/// <param name="Came">How many pieces of work began that it sees to.</param>
/// <param name="Went">How many came to an end.</param>
/// <param name="Open">How many have not ended by now.</param>
/// <param name="Overdue">Of those, how many are overdue.</param>
/// <param name="Oldest">Those that have stood longest where they stand, without a client's name.</param>
/// <param name="Breached">Those that passed their due day in that week and have not ended, without a client's name.</param>
/// <param name="MoreBreached">How many did beside those.</param>
public sealed record TeamWeekFacts(string Team, int Came, int Went, int Open, int Overdue, IReadOnlyList<EmailItem> Oldest, IReadOnlyList<EmailItem> Breached, int MoreBreached);
