namespace Portal.Workflows.Tasks;

/// <summary>What became of handing over everything.</summary>
/// <param name="Done">How many the colleague has now.</param>
/// <param name="Left">Why each of the others is where it was, with how many of them.</param>
public sealed record HandOver(int Done, IReadOnlyList<(string Why, int Count)> Left);
