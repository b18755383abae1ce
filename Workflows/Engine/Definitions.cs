namespace Portal.Workflows.Engine;

/// <summary>Every workflow in every version that an instance may still run on. What makes a new version: decision 45.</summary>
public sealed class Definitions(IEnumerable<WorkflowDefinition> all)
{
    private readonly Dictionary<(string, int), WorkflowDefinition> byVersion = all.ToDictionary(d => (d.Name, d.Version));

    public IEnumerable<string> Names => byVersion.Keys.Select(k => k.Item1).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>Each of them.</summary>
    public IReadOnlyCollection<WorkflowDefinition> All => byVersion.Values;

    /// <exception cref="InvalidOperationException">A version was removed while instances still run on it.</exception>
    public WorkflowDefinition For(WorkflowInstance instance) => For(instance.Definition, instance.Version);

    public WorkflowDefinition For(string name, int version)
        => byVersion.GetValueOrDefault((name, version))
            ?? throw new InvalidOperationException($"No definition of '{name}' in version {version}: a version may go only when no instance runs on it.");

    public WorkflowDefinition Latest(string name)
        => byVersion.Values.Where(d => d.Name == name).MaxBy(d => d.Version)
            ?? throw new InvalidOperationException($"No workflow is called '{name}'.");
}
