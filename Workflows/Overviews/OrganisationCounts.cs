namespace Portal.Workflows.Overviews;

/// <summary>What belongs to a provider's organisation, for its home page; each counted up to a thousand.</summary>
/// <param name="Services">Homes, units and schemes.</param>
/// <param name="Contacts">Whom the council may call.</param>
/// <param name="Users">Who may use the portal for it.</param>
public sealed record OrganisationCounts(int Services, int Contacts, int Users);
