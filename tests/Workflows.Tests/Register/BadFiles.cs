using System.Text;
using Portal.TestKit;
using Portal.Workflows.Register;

namespace Portal.Workflows.Tests.Register;

/// <summary>Files that are wrong as a whole: their encoding, their header, their name.</summary>
public sealed class BadFiles(GuideWorld guide) : IClassFixture<GuideWorld>
{
    [Theory]
    [InlineData("", 1, null, "the file is empty: its first row must name the columns")]
    [InlineData("\n\n", 1, null, "the file is empty: its first row must name the columns")]
    [InlineData("ss_ref,surname\nC9,Ann\n", 1, "forename", "column forename is missing from the header")]
    [InlineData("\nss_ref,surname,forename,surname\n", 2, "surname", "column surname is in the header twice")]
    [InlineData("ss_ref;surname;forename\nC9;Ann;Bee\n", 1, "ss_ref", "column ss_ref is missing from the header: the columns must be separated by commas, not by semicolons or tabs")]
    [InlineData("ss_ref,\"surname,forename\nC9,Ann,Bee\n", 1, null, "the header cannot be read: a quote that is opened in this row is never closed (it goes on to line 2): write a second one at the end of the value, or take it away")]
    public async Task A_file_whose_header_is_wrong_is_rejected(string text, int line, string? column, string sentence)
    {
        var report = await guide.World.ImportAsync(ImportMode.Check, Csv.File("clients.csv", text));

        var rejection = report.Rejections[0];
        Assert.Equal((line, column, sentence), (rejection.Line, rejection.Column, rejection.Sentence));
        Assert.Equal(0, Assert.Single(report.Files).Read);
    }

    [Fact]
    public async Task A_row_in_another_encoding_is_rejected_and_the_others_are_read()
    {
        var report = await guide.World.ImportAsync(ImportMode.Check,
            Csv.Bytes("clients.csv", Encoding.Latin1.GetBytes("ss_ref,surname,forename\nC8,Beyoncé,Ann\nC9,Reed,Ann\n")));

        var rejection = Assert.Single(report.Rejections);
        Assert.Equal((2, "this row holds characters that are not UTF-8: save the file as \"CSV UTF-8\""), (rejection.Line, rejection.Sentence));
        Assert.Equal(1, Assert.Single(report.Files).New);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public async Task A_file_in_a_wide_encoding_is_rejected(string encoding)
    {
        var wide = Encoding.GetEncoding(encoding);
        var report = await guide.World.ImportAsync(ImportMode.Check,
            Csv.Bytes("clients.csv", [.. wide.GetPreamble(), .. wide.GetBytes("ss_ref,surname,forename\nC9,Reed,Ann\n")]));

        Assert.Equal("the file is not UTF-8 but UTF-16 or UTF-32: save it as \"CSV UTF-8\"", Assert.Single(report.Rejections).Sentence);
    }

    [Fact]
    public async Task A_quote_that_swallows_a_long_file_ends_the_reading_and_says_where()
    {
        var report = await guide.World.ImportAsync(ImportMode.Check,
            Csv.File("clients.csv", $"ss_ref,surname,forename\nC8,Reed,Ann\nC9,\"Reed,Ann\n{string.Concat(Enumerable.Repeat("C10,Reed,Ann\n", 200_000))}"));

        var rejection = Assert.Single(report.Rejections);
        Assert.Equal(3, rejection.Line);
        Assert.Equal("the row is longer than a megabyte, so a quote is probably not closed: the file was not read beyond this line", rejection.Sentence);
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_is_rejected()
    {
        var report = await guide.World.ImportAsync(ImportMode.Check, new ImportSource("clients.csv", () => throw new IOException("in use")));

        Assert.Equal("the file cannot be opened: it may be open elsewhere, or closed to this program", Assert.Single(report.Rejections).Sentence);
    }

    [Fact]
    public async Task An_unknown_file_and_an_unknown_column_are_noted_and_reject_nothing()
    {
        var report = await guide.World.ImportAsync(ImportMode.Check,
            Csv.File("client.csv", "anything"), Csv.File("clients.csv", "ss_ref,surname,forename,nickname,\nC9,Reed,Ann,Annie,\n"));

        Assert.False(report.HasRejections);
        Assert.Equal(
            [
                ("client.csv", "this file is not read: the register's files are providers.csv, services.csv, contracts.csv, clients.csv, care_package_line_items.csv, contacts.csv, users.csv"),
                ("clients.csv", "column nickname is not known here and is not read"),
                ("clients.csv", "column 5 has no name and is not read"),
            ],
            report.Notes.Select(n => (n.File, n.Sentence)));
    }

    [Fact]
    public async Task A_thousand_rejections_are_listed_and_all_are_counted()
    {
        var report = await guide.World.ImportAsync(ImportMode.Check, Csv.Clients([.. Enumerable.Range(0, 2500).Select(i => $"C{i},,Ann")]));

        Assert.Equal((ImportRegister.Kept, 2500), (report.Rejections.Count, report.RejectionCount));
        Assert.Equal(2500, Assert.Single(report.Files).Rejected);
    }
}
