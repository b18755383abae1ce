using Portal.Domain;

namespace Portal.Workflows.Simulation;

/// <summary>A county is made once in a database.</summary>
public sealed class CountyIsThere() : Refusal("This database holds a simulated county already. Use another one, such as a new folder: --Data:Directory=.county");
