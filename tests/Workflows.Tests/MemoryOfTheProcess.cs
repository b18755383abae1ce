namespace Portal.Workflows.Tests;

/// <summary>The tests that look at the memory of the whole process: nothing else runs beside them.</summary>
[CollectionDefinition(nameof(MemoryOfTheProcess), DisableParallelization = true)]
public sealed class MemoryOfTheProcess;
