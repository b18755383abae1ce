using Portal.Host.Commands;
using Portal.TestKit;

namespace Portal.Host.Tests.Commands;

public sealed class CommandLineTests(PortalCluster cluster)
{
    private readonly CommandLine commands = new([new EchoCommand()]);
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    [Fact]
    public async Task A_command_gets_what_follows_its_name_and_decides_the_exit_code()
    {
        Assert.Equal(7, await RunAsync("say", "words", "good", "morning"));
        Assert.Equal("good morning", output.ToString().Trim());
    }

    [Theory]
    [InlineData("say")]
    [InlineData("words", "say")]
    public async Task An_unknown_command_is_answered_with_those_there_are(params string[] args)
    {
        Assert.Equal(2, await RunAsync(args));
        Assert.Contains($"There is no command '{string.Join(' ', args)}'", errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("  say words WORD...", errors.ToString(), StringComparison.Ordinal);
        Assert.Empty(output.ToString());
    }

    [Fact]
    public async Task Arguments_that_make_no_sense_are_answered_with_the_usage()
    {
        Assert.Equal(2, await RunAsync("say", "words"));
        Assert.Equal(["Which words?", "Usage: say words WORD..."], errors.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(false, "--urls", "http://127.0.0.1:5000")]
    [InlineData(true, "import", "folder")]
    public void A_command_begins_with_a_word(bool isCommand, params string[] args)
        => Assert.Equal(isCommand, CommandLine.IsCommand(args));

    [Fact]
    public async Task The_real_host_ends_an_unknown_command_with_2_and_without_serving()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using var host = await HostProcess.RunAsync(
            ["no-such-command"],
            new Dictionary<string, string>(StringComparer.Ordinal) { ["ConnectionStrings__Portal"] = database.ConnectionString });

        Assert.Equal(2, host.ExitCode);
        Assert.StartsWith("There is no command 'no-such-command'.", host.Output[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("help")]
    public async Task Whoever_asks_for_help_reads_which_commands_there_are_and_no_database_is_asked(string asks)
    {
        await using var host = await HostProcess.RunAsync(
            [asks],
            new Dictionary<string, string>(StringComparer.Ordinal) { ["ConnectionStrings__Portal"] = "Host=127.0.0.1;Port=1;Database=none" });

        Assert.Equal(0, host.ExitCode);
        Assert.Equal("Without a command the portal serves. The commands are:", host.Output[0]);
        Assert.Contains(host.Output, line => line.StartsWith("  journal verify", StringComparison.Ordinal));
    }

    private Task<int> RunAsync(params string[] args) => commands.RunAsync(args, output, errors, CancellationToken.None);
}
