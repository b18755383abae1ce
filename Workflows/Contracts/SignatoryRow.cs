namespace Portal.Workflows.Contracts;

/// <summary>Somebody who may sign for a provider.</summary>
/// <param name="Name">The person's name.</param>
/// <param name="CanSignIn">A password is set; without one the emails arrive, but nothing can be agreed.</param>
public sealed record SignatoryRow(string Name, bool CanSignIn);
