namespace Portal.Workflows.Engine;

/// <summary>What waits in a state, as the list of whoever has the turn counts it.</summary>
/// <param name="One">"Document to agree".</param>
/// <param name="Many">"Documents to agree".</param>
public sealed record TaskWords(string One, string Many);
