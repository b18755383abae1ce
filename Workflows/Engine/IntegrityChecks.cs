namespace Portal.Workflows.Engine;

/// <summary>The integrity checks of all features, found by their type.</summary>
internal static class IntegrityChecks
{
    /// <summary>By the name of their types: the same order each time.</summary>
    public static IReadOnlyList<IIntegrityCheck> All { get; } =
    [
        .. typeof(IntegrityChecks).Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IIntegrityCheck)))
            .OrderBy(t => t.Name, StringComparer.Ordinal)
            .Select(t => (IIntegrityCheck)Activator.CreateInstance(t)!),
    ];
}
