namespace Portal.Workflows.CarePackages;

/// <summary>A line item as a place: which service of which provider, under which care package, from when to when.</summary>
public sealed record Placement(string ServiceRef, string Service, string Provider, string CarePackageRef, string ServiceLevel, DateOnly StartDate, DateOnly? EndDate);
