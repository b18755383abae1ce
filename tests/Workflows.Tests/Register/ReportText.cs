using Portal.Workflows.Register;

namespace Portal.Workflows.Tests.Register;

public sealed class ReportText
{
    [Fact]
    public void A_report_reads_from_the_counts_to_the_outcome()
    {
        var output = new StringWriter { NewLine = "\n" };

        ImportReportText.Write(new()
        {
            Mode = ImportMode.AllOrNothing,
            Applied = false,
            Files = [new() { File = "care_package_line_items.csv", Read = 12345, New = 12000, Updated = 300, Unchanged = 30, Rejected = 15 }],
            Rejections =
            [
                new("care_package_line_items.csv", 7, "end_date", "2016-01-31", "end_date 2016-01-31 is before start_date 2016-02-01"),
                new("care_package_line_items.csv", 9, null, null, "the row has 12 values, but the header names 13 columns"),
            ],
            RejectionCount = 1017,
            Notes = [new("notes.txt", "this file is not read")],
            Changes = [new("L4001", 3, [new("end_date", null, "2016-05-01"), new("weekly_cost", "1000.00", "1100.50")])],
            ChangeCount = 300,
        }, output);

        Assert.Equal(
            """
            File                                  Read       New   Updated  Unchanged  Rejected
            care_package_line_items.csv         12,345    12,000       300         30        15

            Rejected
              care_package_line_items.csv, line 7, end_date: end_date 2016-01-31 is before start_date 2016-02-01
              care_package_line_items.csv, line 9: the row has 12 values, but the header names 13 columns
              and 1,015 more

            Changed line items
              L4001 ends: end_date none -> 2016-05-01, weekly_cost 1000.00 -> 1100.50
              and 299 more

            Notes
              notes.txt: this file is not read

            Nothing was applied: 1,017 things are wrong.

            """.ReplaceLineEndings("\n"), output.ToString());
    }

    [Theory]
    [InlineData(ImportMode.Check, false, 0, "Checked: everything can be applied. Nothing was changed.")]
    [InlineData(ImportMode.Check, false, 1, "Checked: 1 thing is wrong. Nothing was changed.")]
    [InlineData(ImportMode.AllOrNothing, true, 0, "Applied.")]
    [InlineData(ImportMode.GoodRows, true, 2, "The good rows were applied. The rejected ones were left out: 2 things are wrong.")]
    public void The_outcome_is_one_sentence(ImportMode mode, bool applied, int rejections, string sentence)
        => Assert.Equal(sentence, ImportReportText.Outcome(new()
        {
            Mode = mode,
            Applied = applied,
            Files = [],
            Rejections = [],
            RejectionCount = rejections,
            Notes = [],
            Changes = [],
            ChangeCount = 0,
        }));
}
