namespace Portal.Workflows.Actions;

/// <summary>How many actions are open for somebody, for their home page.</summary>
/// <param name="Open">All of them, counted up to a thousand.</param>
/// <param name="Overdue">Those of them that are overdue.</param>
/// <param name="MyTurn">Those that wait for the reader's side; of the council: for them or their teams' inboxes.</param>
public sealed record ActionCount(int Open, int Overdue, int MyTurn)
{
    public static ActionCount None { get; } = new(0, 0, 0);

    public bool Waits => MyTurn > 0;

    /// <summary>"No open Actions", "3 open, 1 overdue".</summary>
    public string Line => Open == 0
        ? "No open Actions"
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Open:N0} open{(Overdue > 0 ? $", {Overdue:N0} overdue" : "")}");
}
