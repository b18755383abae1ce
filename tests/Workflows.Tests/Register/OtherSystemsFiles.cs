using Portal.TestKit;
using Portal.Workflows.Register;

namespace Portal.Workflows.Tests.Register;

/// <summary>Files as other programs write them: what is harmless is taken, and of the rest a sentence says the cure.</summary>
public sealed class OtherSystemsFiles(GuideWorld guide) : IClassFixture<GuideWorld>
{
    [Fact]
    public async Task Register_ragged_a_spreadsheet_leaves_out_the_last_cells_where_they_are_empty()
    {
        var report = await CheckAsync("register-ragged");

        Assert.Empty(report.Rejections);
        Assert.Equal((19, 1), (report.Files.Single(f => f.File == "contacts.csv").New, report.Files.Single(f => f.File == "clients.csv").New));
        Assert.Equal(
            ("contacts.csv", "4 rows, of which line 17 is the first, end before the last columns: what they lack was taken as empty"),
            report.Notes.Select(n => (n.File, n.Sentence)).Single());
    }

    [Fact]
    public async Task Register_bom2_two_marks_in_front_are_as_good_as_one()
    {
        var report = await CheckAsync("register-bom2");

        Assert.Empty(report.Rejections);
        Assert.Equal(1, Assert.Single(report.Files).New);
    }

    [Fact]
    public async Task Two_marks_before_a_header_in_quotes_too()
    {
        var report = await guide.World.ImportAsync(ImportMode.Check, Csv.File("clients.csv", "\uFEFF\uFEFF\"ss_ref\",\"surname\",\"forename\"\r\n\"C9\",\"Ella\",\"Cinder\"\r\n"));

        Assert.Empty(report.Rejections);
        Assert.Equal(1, Assert.Single(report.Files).New);
    }

    [Fact]
    public async Task Register_sqlserver_what_a_database_writes_is_taken_or_its_cure_is_said()
    {
        var report = await CheckAsync("register-sqlserver");

        Assert.Equal(2, Assert.Single(report.Files).New); // 1000.0000 and 1; a day at midnight and NULL
        Assert.Equal(
            [
                (4, "start_date 01/04/2026 is not a date: write it as year-month-day, like 2016-02-01"),
                (5, "weekly_cost 1,000.00 is not an amount: write it like 1000.00, without £, commas, spaces or a sign"),
                (6, "start_date 46113 is a day as a spreadsheet counts it, 2026-04-01: write it so"),
                (7, "start_date 2025-02-29 is not a day of the calendar: February 2025 has 28 days"),
            ],
            report.Rejections.Select(r => (r.Line, r.Sentence)));
    }

    [Fact]
    public async Task Register_quote_each_wrong_quote_is_said_with_its_cure()
    {
        var report = await CheckAsync("register-quote");

        const string Wrong = "the quotes in this row are not right: a value with a quote in it is put in quotes, and the quote inside is written twice";
        Assert.Equal(
            [
                (2, Wrong),
                (3, Wrong),
                (4, "a quote that is opened in this row is never closed (it goes on to line 5): write a second one at the end of the value, or take it away"),
            ],
            report.Rejections.Select(r => (r.Line, r.Sentence)));
    }

    [Theory]
    [InlineData("contacts", "T9,P1001,Ann")]
    [InlineData("contacts", "T9,P1001,Ann,,,,,")] // and some too many
    [InlineData("contacts", "T9,P1001,Ann,NULL,NULL,NULL")]
    [InlineData("line items", "L9,C9,C1170421,S2001,K3001,Level,2016-02-01 00:00:00.000,NULL,10.0000,Pricing,1")]
    [InlineData("line items", "L9,C9,C1170421,S2001,K3001,Level,2016-02-01T00:00:00,2016-02-29,10.5000,Pricing,No,,12.5000")]
    [InlineData("clients", "C9,NULL,Ann")] // a surname
    public async Task What_is_harmless_is_taken(string file, string row)
    {
        var report = await guide.World.ImportAsync(ImportMode.Check, Csv.Of(file, row));

        Assert.Empty(report.Rejections);
        Assert.Equal(1, Assert.Single(report.Files).New);
    }

    [Theory]
    [InlineData("line items", "L9,C9,C1170421,S2001,K3001,Level,NULL,,10.00,Pricing,true,,", "start_date NULL is not a date: write it as year-month-day, like 2016-02-01")]
    [InlineData("line items", "L9,C9,C1170421,S2001,K3001,Level,2016-02-01 09:30:00,,10.00,Pricing,true,,",
        "start_date 2016-02-01 09:30:00 has a time of day in it: write the day alone, like 2016-02-01")]
    [InlineData("line items", "L9,C9,C1170421,S2001,K3001,Level,2016-13-02,,10.00,Pricing,true,,",
        "start_date 2016-13-02 is not a day of the calendar: the month stands in the middle, like 02 in 2016-02-01")]
    [InlineData("line items", "L9,C9,C1170421,S2001,K3001,Level,2016-02-01,,10.0050,Pricing,true,,", "weekly_cost 10.0050 has more than two decimals: pence are the smallest amount")]
    [InlineData("line items", "L9,C9,C1170421,S2001,K3001,Level,2016-02-01,,10.00,Pricing,2,,", "authorised 2 is neither true nor false: write one of these two words")]
    [InlineData("line items", "L9,C9,C1170421,S2001,K3001,Level,2016-02-01,,10.00", "the row has 9 values, but the header names 13 columns")]
    public async Task What_is_not_says_its_cure(string file, string row, string sentence)
        => Assert.Equal(sentence, Assert.Single((await guide.World.ImportAsync(ImportMode.Check, Csv.Of(file, row))).Rejections).Sentence);

    [Fact]
    public async Task Register_email_an_address_is_one_by_the_rule_of_every_door()
    {
        var report = await CheckAsync("register-email");

        Assert.Equal([6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21, 22, 23, 24], report.Rejections.Select(r => r.Line));
        Assert.Equal("email a@x.example. is not an email address: leave out the dot at its end", report.Rejections.Single(r => r.Line == 9).Sentence);
    }

    private Task<ImportReport> CheckAsync(string inputs) => guide.World.ImportAsync(ImportMode.Check, ImportSource.InFolder(Inputs.Folder(inputs)));
}
