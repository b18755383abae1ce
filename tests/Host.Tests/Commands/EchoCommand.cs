using Portal.Host.Commands;

namespace Portal.Host.Tests.Commands;

internal sealed class EchoCommand : ICommand
{
    public string Name => "say words";

    public string Usage => "say words WORD...";

    public async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, CancellationToken ct)
    {
        if (args.Count == 0)
        {
            throw new CommandUsageException("Which words?");
        }

        await output.WriteLineAsync(string.Join(' ', args));
        return 7;
    }
}
