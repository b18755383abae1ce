using Portal.Domain;

namespace Portal.Workflows.Simulation;

/// <summary>A county's past cannot be put behind what people did already, or another county.</summary>
public sealed class DatabaseIsInUse() : Refusal("This database holds invoices or a simulated county already. Use another one, such as a new folder: --Data:Directory=.county");
