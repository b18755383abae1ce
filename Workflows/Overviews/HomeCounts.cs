namespace Portal.Workflows.Overviews;

/// <summary>What a provider has, for its home page; each counted up to a thousand.</summary>
/// <param name="LineItems">Care package line items that have not ended.</param>
/// <param name="Orders">Purchase orders of this financial year.</param>
/// <param name="Services">Homes, units and schemes.</param>
/// <param name="Contacts">Whom the council may call.</param>
/// <param name="Users">Who may use the portal for it.</param>
public sealed record HomeCounts(int LineItems, int Orders, int Services, int Contacts, int Users);
