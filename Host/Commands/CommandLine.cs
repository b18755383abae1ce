namespace Portal.Host.Commands;

/// <summary>Finds the command that a command line calls, and runs it.</summary>
public sealed class CommandLine(IEnumerable<ICommand> commands)
{
    private const int Misused = 2;

    /// <summary>A command begins with a word; everything else ("--urls ...", nothing) means serving.</summary>
    public static bool IsCommand(IReadOnlyList<string> args) => args.Count > 0 && !args[0].StartsWith('-');

    /// <summary>Somebody wants to know what there is.</summary>
    public static bool AsksForHelp(IReadOnlyList<string> args) => args is ["--help" or "-h" or "help", ..];

    /// <summary>What people call the database, for commands that say on which one they work.</summary>
    public string? Database { get; set; }

    public async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter errors, CancellationToken ct)
    {
        foreach (var command in commands)
        {
            var words = command.Name.Split(' ');
            if (args.Take(words.Length).SequenceEqual(words, StringComparer.Ordinal))
            {
                if (command.NamesDatabase && Database is not null)
                {
                    await output.WriteLineAsync($"Database: {Database}");
                }

                return await RunAsync(command, [.. args.Skip(words.Length)], output, errors, ct);
            }
        }

        await errors.WriteAsync($"There is no command '{string.Join(' ', args)}'. ");
        await DescribeAsync(errors);
        return Misused;
    }

    /// <summary>Says what there is.</summary>
    public async Task DescribeAsync(TextWriter to)
    {
        await to.WriteLineAsync("Without a command the portal serves. The commands are:");
        foreach (var command in commands.OrderBy(c => c.Name, StringComparer.Ordinal))
        {
            await to.WriteLineAsync($"  {command.Usage}");
        }
    }

    private static async Task<int> RunAsync(ICommand command, string[] args, TextWriter output, TextWriter errors, CancellationToken ct)
    {
        try
        {
            return await command.RunAsync(args, output, ct);
        }
        catch (CommandUsageException e)
        {
            await errors.WriteLineAsync(e.Message);
            await errors.WriteLineAsync($"Usage: {command.Usage}");
            return Misused;
        }
    }
}
