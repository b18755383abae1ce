using Portal.Host.Commands;
using Portal.Host.Look;
using Portal.Workflows.Invoices.Reconciling;

namespace Portal.Host.Invoices;

/// <summary>Finds every penny that was finalised again: 0 when it all adds up, 1 when not, with a line for each provider of which it does not.</summary>
public sealed class ReconcileCommand(Reconciliation reconciliation) : ICommand
{
    public string Name => "reconcile";

    public string Usage => "reconcile";

    public bool NamesDatabase => true;

    public async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, CancellationToken ct)
    {
        if (args.Count > 0)
        {
            throw new CommandUsageException("This command takes no arguments.");
        }

        var providers = await reconciliation.ReadAsync(ct);
        if (providers.Count == 0)
        {
            await output.WriteLineAsync("Nothing is finalised yet: there is nothing to reconcile.");
            return 0;
        }

        foreach (var off in providers.Where(p => !p.AddsUp))
        {
            await output.WriteLineAsync($"{off.ProviderRef}: {Words(off)}{(off.Lost == 0 ? "" : $"; {Text.Money(off.Lost)} is found nowhere")}");
        }

        var all = providers.Aggregate((a, b) => a + b);
        var wrong = providers.Count(p => !p.AddsUp);
        await output.WriteLineAsync($"{Text.Count(providers.Count, "provider", "providers")}: {Words(all)}");
        await output.WriteLineAsync(wrong == 0 ? "Everything adds up." : $"{Text.Count(wrong, "provider does", "providers do")} not add up.");
        return wrong == 0 ? 0 : 1;
    }

    private static string Words(ReconciledProvider p)
        => $"finalised {Text.Money(p.Finalised)} = orders {Text.Money(p.Orders)} + differences {Text.Money(p.Differences)} + balances {Text.Money(p.Balances)} + VAT {Text.Money(p.Vat)} − contributions {Text.Money(p.Contributions)}"
            + (p.Settled == 0 ? "" : $" + settled outside invoices {Text.Money(p.Settled)}")
            + (p.Unordered == 0 ? "" : $" + {Text.Money(p.Unordered)} on no order");
}
