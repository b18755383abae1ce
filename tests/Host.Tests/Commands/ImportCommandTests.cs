using Microsoft.Extensions.DependencyInjection;
using Portal.Host.Commands;
using Portal.Host.Register;
using Portal.Host.Tests.Architecture;
using Portal.TestKit;

namespace Portal.Host.Tests.Commands;

public sealed class ImportCommandTests(PortalCluster cluster) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("register");
    private readonly StringWriter output = new();

    [Fact]
    public async Task The_exit_code_is_0_when_nothing_was_rejected()
    {
        await using var database = await cluster.CreateDatabaseAsync();

        Assert.Equal(0, await RunAsync(database, Path.Combine(RoomTests.Repository, "Host", "Demo", "guide")));
        Assert.EndsWith("Applied." + Environment.NewLine, output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("--check", 0)]
    [InlineData("--good-rows", 1)]
    public async Task The_exit_code_is_1_when_something_was_rejected_in_every_mode(string? option, int clients)
    {
        await using var database = await cluster.CreateDatabaseAsync();
        Write("clients.csv", "ss_ref,surname,forename\nC8,Reed,Ann\nC9,,Ann\n");

        Assert.Equal(1, await RunAsync(database, [folder.FullName, .. option is null ? Array.Empty<string>() : [option]]));
        Assert.Equal(clients, await database.ScalarAsync<long>("select count(*) from clients"));
        Assert.Contains("clients.csv, line 3, surname: surname is empty, and it is needed", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_of_progress_is_printed_every_ten_thousand_rows()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        Write("clients.csv", "ss_ref,surname,forename\n" + string.Concat(Enumerable.Range(0, 20_500).Select(i => $"C{i},Reed,Ann\n")));

        await RunAsync(database, folder.FullName);

        Assert.StartsWith(string.Join(Environment.NewLine, "clients.csv: 10,000 rows read", "clients.csv: 20,000 rows read", "File "), output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name one folder")]
    [InlineData("Name one folder", "FOLDER", "FOLDER")]
    [InlineData("There is no folder /no/such/folder", "/no/such/folder")]
    [InlineData("The options are --check", "FOLDER", "--force")]
    [InlineData("The options are --check", "FOLDER", "--check", "--good-rows")]
    public async Task Wrong_usage_is_told(string told, params string[] args)
    {
        await using var database = await cluster.CreateDatabaseAsync();
        Write("clients.csv", "ss_ref,surname,forename\n");

        var usage = await Assert.ThrowsAsync<CommandUsageException>(() => RunAsync(database, [.. args.Select(a => a == "FOLDER" ? folder.FullName : a)]));

        Assert.StartsWith(told, usage.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_holds_none_of_the_registers_files_is_told()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        Write("readme.txt", "not a register file");

        var usage = await Assert.ThrowsAsync<CommandUsageException>(() => RunAsync(database, folder.FullName));

        Assert.StartsWith("There is nothing to import", usage.Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text);

    private async Task<int> RunAsync(TestDatabase database, params string[] args)
    {
        await using var portal = new PortalUseCases(database);
        await using var scope = portal.Services.CreateAsyncScope();
        return await ActivatorUtilities.CreateInstance<ImportCommand>(scope.ServiceProvider).RunAsync(args, output, CancellationToken.None);
    }
}
