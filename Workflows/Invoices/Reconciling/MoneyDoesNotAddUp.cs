namespace Portal.Workflows.Invoices.Reconciling;

/// <summary>What was finalised is not found again.</summary>
/// <param name="providers">Of whom, by reference.</param>
public sealed class MoneyDoesNotAddUp(IReadOnlyCollection<string> providers) : Exception(Sentence(providers)), ISaysWhatIsWrong
{
    /// <summary>Providers that the sentence names.</summary>
    private const int Named = 20;

    private static string Sentence(IReadOnlyCollection<string> providers)
    {
        var more = providers.Count > Named ? $" and {providers.Count - Named} more" : "";
        return $"What was finalised of {string.Join(", ", providers.Take(Named))}{more} does not add up: run the command reconcile.";
    }
}
