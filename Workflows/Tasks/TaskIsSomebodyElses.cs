using Portal.Domain;

namespace Portal.Workflows.Tasks;

/// <summary>Nobody loses what they took on meanwhile.</summary>
public sealed class TaskIsSomebodyElses() : Refusal("A colleague has taken it on meanwhile");
