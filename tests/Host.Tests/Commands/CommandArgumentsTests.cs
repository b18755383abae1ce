using Portal.Host.Commands;
using Portal.TestKit;

namespace Portal.Host.Tests.Commands;

/// <summary>Commands take every setting of the README, wherever it stands, and say which database they worked on.</summary>
public sealed class CommandArgumentsTests(PortalCluster cluster)
{
    [Theory]
    [InlineData("journal verify --Data:Directory=/x", "--Data:Directory=/x", "journal verify")]
    [InlineData("--Data:Directory /x import FOLDER --check", "--Data:Directory /x", "import FOLDER --check")]
    [InlineData("import --ConnectionStrings:Portal=Host=h;Database=d FOLDER", "--ConnectionStrings:Portal=Host=h;Database=d", "import FOLDER")]
    [InlineData("--environment Production users invite A --name B --email", "--environment Production", "users invite A --name B --email")]
    [InlineData("--urls http://127.0.0.1:5000", "", "--urls http://127.0.0.1:5000")]
    public void Settings_are_told_from_the_words_of_a_command(string line, string settings, string words)
    {
        var read = CommandArguments.Of(line.Split(' '));

        Assert.Equal((settings, words), (string.Join(' ', read.Settings), string.Join(' ', read.Words)));
    }

    [Fact]
    public async Task The_real_host_works_on_the_database_of_its_command_line_and_says_so()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using var host = await HostProcess.RunAsync(
            ["journal", "verify", $"--ConnectionStrings:Portal={database.ConnectionString}"],
            new Dictionary<string, string>(StringComparer.Ordinal));

        Assert.Equal(0, host.ExitCode);
        var said = Assert.Single(host.Output, l => l.StartsWith("Database: ", StringComparison.Ordinal));
        Assert.Contains($"Database={said.Split(' ')[1]}", database.ConnectionString, StringComparison.Ordinal);
        Assert.Contains(host.Output, l => l.EndsWith("entries verified: the journal is whole.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_real_host_works_on_the_embedded_database_of_the_folder_of_its_command_line()
    {
        using var folder = new TemporaryFolder();
        await using var host = await HostProcess.RunAsync(
            ["--Data:Directory", folder.FullName, "import", Path.Combine(Architecture.RoomTests.Repository, "Host", "Demo", "guide"), "--check"],
            new Dictionary<string, string>(StringComparer.Ordinal));

        Assert.Equal(0, host.ExitCode);
        Assert.Contains($"Database: the embedded one in {Path.Combine(folder.FullName, "postgres")}", host.Output);
    }
}
