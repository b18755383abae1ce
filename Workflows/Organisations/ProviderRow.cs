namespace Portal.Workflows.Organisations;

/// <summary>A line of the council's list of providers.</summary>
/// <param name="Ref">Its reference.</param>
/// <param name="Name">Its name.</param>
/// <param name="Services">How many homes, units and schemes it has.</param>
/// <param name="Users">How many people may use the portal for it.</param>
public sealed record ProviderRow(string Ref, string Name, int Services, int Users);
