namespace Portal.Host.Commands;

/// <summary>
/// Something the portal does when asked on its command line (<c>dotnet run --project Host -- NAME ...</c>), over the same
/// services but without serving. Found by its type: no list names it.
/// </summary>
public interface ICommand
{
    /// <summary>The words that call it: "import", "users invite".</summary>
    string Name { get; }

    /// <summary>One line: the name and its arguments.</summary>
    string Usage { get; }

    /// <summary>Whether it first says which database it works on: one that answers for all of it must not answer for another one.</summary>
    bool NamesDatabase => false;

    /// <param name="args">What follows the name.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="ct">Ctrl-C.</param>
    /// <returns>The process's exit code; 0 when all went well.</returns>
    /// <exception cref="CommandUsageException">The arguments do not make sense.</exception>
    Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, CancellationToken ct);
}
