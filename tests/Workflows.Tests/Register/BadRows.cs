using Portal.Workflows.Register;

namespace Portal.Workflows.Tests.Register;

/// <summary>Every kind of bad row, against a register that holds the guide's example.</summary>
public sealed class BadRows(GuideWorld guide) : IClassFixture<GuideWorld>
{
    private const string Good = "L9,C9,C1170421,S2001,K3001,Level,2016-02-01,2016-03-01,10.00,Pricing,true,,";

    [Theory]
    // Empty
    [InlineData("providers", ",Name,,,,,,", "provider_ref", "provider_ref is empty, and it is needed")]
    [InlineData("clients", "C9,  ,Ann", "surname", "surname is empty, and it is needed")]
    [InlineData("line items", "L9,C9,C1170421,S2001,K3001,Level,,,10.00,Pricing,true,,", "start_date", "start_date is empty, and it is needed")]
    [InlineData("users", "a@b.example,Ann,Provider,P1001,,", "roles", "roles is empty, and it is needed")]
    // Width
    [InlineData("clients", "C9,Surname", null, "the row has 2 values, but the header names 3 columns")]
    [InlineData("clients", "C9,Surname,Forename,More", null, "the row has 4 values, but the header names 3 columns")]
    [InlineData("clients", "C9,\"a\nb\"", null, "the row has 2 values, but the header names 3 columns (it goes on to line 3)")]
    // Quotes
    [InlineData("clients", "C9,\"Sur\"name,Ann", null, "the quotes in this row are not right: a value with a quote in it is put in quotes, and the quote inside is written twice")]
    [InlineData("clients", "C9,Sur\"name,Ann", null, "the quotes in this row are not right: a value with a quote in it is put in quotes, and the quote inside is written twice")]
    [InlineData("clients", "C9,\"Surname,Ann", null, "a quote that is opened in this row is never closed: write a second one at the end of the value, or take it away")]
    // Dates
    [InlineData("line items", "L9,C9,C1170421,S2001,K3001,Level,2016-02-01,2016-01-31,10.00,Pricing,true,,", "end_date", "end_date 2016-01-31 is before start_date 2016-02-01")]
    [InlineData("line items", "L9,C9,C1170421,S2001,K3001,Level,01/02/2016,,10.00,Pricing,true,,", "start_date", "start_date 01/02/2016 is not a date: write it as year-month-day, like 2016-02-01")]
    [InlineData("line items", "L9,C9,C1170421,S2001,K3001,Level,2016-2-1,,10.00,Pricing,true,,", "start_date", "start_date 2016-2-1 is not a date: write it as year-month-day, like 2016-02-01")]
    [InlineData("line items", "L9,C9,C1170421,S2001,K3001,Level,2015-02-29,,10.00,Pricing,true,,", "start_date", "start_date 2015-02-29 is not a day of the calendar: February 2015 has 28 days")]
    [InlineData("line items", "L9,C9,C1170421,S2001,K3001,Level,2016-02-01,9999-12-31,10.00,Pricing,true,,",
        "end_date", "end_date 9999-12-31 is not between 1900 and 2199: leave an end that is not known empty")]
    [InlineData("line items", "L9,C9,C1170421,S2001,K3001,Level,0001-01-01,,10.00,Pricing,true,,",
        "start_date", "start_date 0001-01-01 is not between 1900 and 2199: leave an end that is not known empty")]
    [InlineData("providers", "P9,Name,,,,,,2016-13", "first_period", "first_period 2016-13 is not a month: write it as year-month, like 2016-02")]
    [InlineData("providers", "P9,Name,,,,,,02/2016", "first_period", "first_period 02/2016 is not a month: write it as year-month, like 2016-02")]
    // Money
    [InlineData("line items", "L9,C9,C1170421,S2001,K3001,Level,2016-02-01,,£10.00,Pricing,true,,", "weekly_cost",
        "weekly_cost £10.00 is not an amount: write it like 1000.00, without £, commas, spaces or a sign")]
    [InlineData("line items", "L9,C9,C1170421,S2001,K3001,Level,2016-02-01,,-10.00,Pricing,true,,", "weekly_cost",
        "weekly_cost -10.00 is not an amount: write it like 1000.00, without £, commas, spaces or a sign")]
    [InlineData("line items", "L9,C9,C1170421,S2001,K3001,Level,2016-02-01,,\"1,000.00\",Pricing,true,,",
        "weekly_cost", "weekly_cost 1,000.00 is not an amount: write it like 1000.00, without £, commas, spaces or a sign")]
    [InlineData("line items", "L9,C9,C1170421,S2001,K3001,Level,2016-02-01,,1e3,Pricing,true,,", "weekly_cost",
        "weekly_cost 1e3 is not an amount: write it like 1000.00, without £, commas, spaces or a sign")]
    [InlineData("line items", "L9,C9,C1170421,S2001,K3001,Level,2016-02-01,,10.005,Pricing,true,,", "weekly_cost", "weekly_cost 10.005 has more than two decimals: pence are the smallest amount")]
    [InlineData("line items", "L9,C9,C1170421,S2001,K3001,Level,2016-02-01,,10000000000.00,Pricing,true,,",
        "weekly_cost", "weekly_cost 10000000000.00 is too large: the largest amount is 9999999999.99")]
    [InlineData("line items", "L9,C9,C1170421,S2001,K3001,Level,2016-02-01,,99999999999999999999999999999999999999.00,Pricing,true,,",
        "weekly_cost", "weekly_cost 99999999999999999999999999999999999999.00 is too large: the largest amount is 9999999999.99")]
    [InlineData("line items", "L9,C9,C1170421,S2001,K3001,Level,2016-02-01,,10.00,Pricing,true,5.00,10", "contribution_percent",
        "contribution_weekly 5.00 and contribution_percent 10 are both given: a contribution is the one or the other")]
    [InlineData("line items", "L9,C9,C1170421,S2001,K3001,Level,2016-02-01,,10.00,Pricing,true,,100.01", "contribution_percent", "contribution_percent 100.01 is more than 100 percent")]
    [InlineData("line items", "L9,C9,C1170421,S2001,K3001,Level,2016-02-01,,10.00,Pricing,true,,10%", "contribution_percent",
        "contribution_percent 10% is not a percentage: write it like 12.5, without %, with two decimals at most")]
    // Words, numbers, emails
    [InlineData("line items", "L9,C9,C1170421,S2001,K3001,Level,2016-02-01,,10.00,Pricing,maybe,,", "authorised", "authorised maybe is neither true nor false: write one of these two words")]
    [InlineData("providers", "P9,Name,,,,,soon,", "payment_terms_days", "payment_terms_days soon is not a whole number from 0 to 365")]
    [InlineData("providers", "P9,Name,,,,,-1,", "payment_terms_days", "payment_terms_days -1 is not a whole number from 0 to 365")]
    [InlineData("providers", "P9,Name,,,,,366,", "payment_terms_days", "payment_terms_days 366 is not a whole number from 0 to 365")]
    [InlineData("providers", "P9,Name,,office at example,,,,", "email", "email office at example is not an email address: write it like name@example.org")]
    [InlineData("contacts", "T9,P1001,Ann,,Ann <ann@b.example>,", "email", "email Ann <ann@b.example> is not an email address: write it like name@example.org")]
    [InlineData("contacts", "T9,P1001,Ann,,<ann@b.example>,", "email", "email <ann@b.example> is not an email address: write it like name@example.org")]
    [InlineData("contacts", "T9,P1001,Ann,,ann@localhost,", "email", "email ann@localhost is not an email address: write it like name@example.org")]
    [InlineData("contracts", "K9,P1001,Name,20%,,", "vat", "vat 20% is not one of the words known here: Exempt, Zero, Reduced, Standard")]
    [InlineData("contracts", "K9,P1001,Name,0,,", "vat", "vat 0 is not one of the words known here: Exempt, Zero, Reduced, Standard")]
    // Length and invisible characters
    [InlineData("clients", "C9234567890123456789012345678901234567890,Surname,Ann", "ss_ref", "ss_ref C9234567890123456789012345678901234567890 is too long: it has 41 characters, and 40 are allowed")]
    [InlineData("clients", "C9,Sur\0name,Ann", "surname", "surname Sur␣name has an invisible control character in it (number 0): delete it and type the value again")]
    [InlineData("clients", "C9,Sur\u001bname,Ann", "surname", "surname Sur␣name has an invisible control character in it (number 27): delete it and type the value again")]
    [InlineData("clients", "\"C\n9\",Surname,Ann", "ss_ref", "ss_ref C␣9 has a line break in it: write it on one line")]
    // References
    [InlineData("services", "S9,P9,Name,", "provider_ref", "provider P9 is neither in providers.csv nor in the register")]
    [InlineData("contracts", "K9,P9,Name,,,", "provider_ref", "provider P9 is neither in providers.csv nor in the register")]
    [InlineData("contacts", "T9,P9,Name,,,", "provider_ref", "provider P9 is neither in providers.csv nor in the register")]
    [InlineData("users", "a@b.example,Ann,Provider,P9,Actions,", "provider_ref", "provider P9 is neither in providers.csv nor in the register")]
    [InlineData("line items", "L9,C9,C9,S2001,K3001,Level,2016-02-01,,10.00,Pricing,true,,", "ss_ref", "client C9 is neither in clients.csv nor in the register")]
    [InlineData("line items", "L9,C9,C1170421,S9,K3001,Level,2016-02-01,,10.00,Pricing,true,,", "service_ref", "service S9 is neither in services.csv nor in the register")]
    [InlineData("line items", "L9,C9,C1170421,S2001,K9,Level,2016-02-01,,10.00,Pricing,true,,", "contract_ref", "contract K9 is neither in contracts.csv nor in the register")]
    [InlineData("line items", "L9,C9,C1170421,S2001,K3002,Level,2016-02-01,,10.00,Pricing,true,,", "contract_ref", "contract K3002 belongs to provider P1002, but service S2001 to provider P1001")]
    [InlineData("services", "S2001,P1002,Name,", "provider_ref", "service S2001 belongs to provider P1001 and is in use: it cannot move to provider P1002")]
    [InlineData("contracts", "K3001,P1002,Name,,,", "provider_ref", "contract K3001 belongs to provider P1001 and is in use: it cannot move to provider P1002")]
    [InlineData("providers", "P1001,Sleepovers,,,,,,", "first_period", "first_period is empty, and provider P1001 has authorised line items: say with which month its payments begin")]
    // People
    [InlineData("users", "nobody,Ann,Provider,P1001,Actions,", "email", "email nobody is not an email address: write it like name@example.org")]
    [InlineData("users", "a@b.example,Ann,Supplier,P1001,Actions,", "kind", "kind Supplier is not one of the words known here: Provider, Council")]
    [InlineData("users", "a@b.example,Ann,Provider,,Actions,", "provider_ref", "provider_ref is empty: a row of kind Provider says for which provider it is")]
    [InlineData("users", "a@b.example,Ann,Council,P1001,Placements,", "provider_ref", "provider_ref P1001 does not belong in a row of kind Council: leave it empty")]
    [InlineData("users", "a@b.example,Ann,Provider,P1001,Actions,Contracts", "teams", "teams Contracts does not belong in a row of kind Provider: teams are the council's")]
    [InlineData("users", "a@b.example,Ann,Provider,P1001,Boss,", "roles",
        "roles Boss is not a role: the roles are Signatory, Invoicing, Actions, PortalAdministrator, Placements, InvoiceAuthoriser, InvoiceFinaliser, Administrator, Auditor")]
    [InlineData("users", "a@b.example,Ann,Provider,P1001,Actions;Boss,", "roles",
        "roles Actions;Boss is not right: Boss is not a role: the roles are Signatory, Invoicing, Actions, PortalAdministrator, Placements, InvoiceAuthoriser, InvoiceFinaliser, Administrator, Auditor")]
    [InlineData("users", "a@b.example,Ann,Provider,P1001,Administrator,", "roles", "Administrator is not a role of the provider's side, and the row is of kind Provider")]
    [InlineData("users", "a@b.example,Ann,Council,,Signatory,", "roles", "Signatory is not a role of the council's side, and the row is of kind Council")]
    [InlineData("users", "a@b.example,Ann,Council,,;,", "roles", "roles names no role: give at least one")]
    [InlineData("users", "a@b.example,Ann,Council,,Placements;Auditor,", "roles",
        "roles names Auditor beside Placements: an auditor has no other role, since nobody audits what they move")]
    [InlineData("users", "a@b.example,Ann,Council,,Auditor,Placements", "teams", "teams Placements does not belong in the row of an auditor: teams have work to do")]
    [InlineData("users", "Placements@Council.example,Alex Placements,Provider,P1001,Actions,", "kind", "Placements@Council.example has an account of kind Council: an import cannot make it Provider")]
    public async Task A_bad_row_is_rejected_with_its_line_its_column_and_a_sentence(string file, string row, string? column, string sentence)
    {
        var before = await guide.World.EverythingAsync();

        var report = await guide.World.ImportAsync(ImportMode.Check, Csv.Of(file, row));

        var rejection = Assert.Single(report.Rejections);
        Assert.Equal(sentence, rejection.Sentence);
        Assert.Equal(column, rejection.Column);
        Assert.Equal(2, rejection.Line);
        Assert.Equal(1, Assert.Single(report.Files).Rejected);
        Assert.Equal(before, await guide.World.EverythingAsync());
    }

    [Theory]
    [InlineData("providers", "P9,One,,,,,,", "P9,Two,,,,,,", "provider_ref", "provider_ref P9 is in this file already, in line 2")]
    [InlineData("line items", Good, Good, "cpli_ref", "cpli_ref L9 is in this file already, in line 2")]
    [InlineData("users", "a@b.example,Ann,Provider,P1001,Actions,", "A@B.example,Ann,Provider,P1001,Invoicing,", "email", "A@B.example is in this file for provider P1001 already, in line 2")]
    [InlineData("users", "a@b.example,Ann,Council,,Placements,", "a@b.example,Ann,Council,,Administrator,", "email", "a@b.example is in this file already, in line 2")]
    [InlineData("users", "a@b.example,Ann,Provider,P1001,Actions,", "a@b.example,Anna,Provider,P1002,Actions,", "name", "a@b.example is called Ann in line 2")]
    [InlineData("users", "a@b.example,Ann,Provider,P1001,Actions,", "a@b.example,Ann,Council,,Placements,", "kind", "a@b.example is of kind Provider in line 2")]
    public async Task A_row_that_contradicts_an_earlier_one_is_rejected(string file, string first, string second, string column, string sentence)
    {
        var report = await guide.World.ImportAsync(ImportMode.Check, Csv.Of(file, first, second));

        var rejection = Assert.Single(report.Rejections);
        Assert.Equal((3, column, sentence), (rejection.Line, rejection.Column, rejection.Sentence));
    }

    [Fact]
    public async Task Everything_that_is_wrong_in_a_row_is_told_at_once_and_the_row_counts_once()
    {
        var report = await guide.World.ImportAsync(ImportMode.Check,
            Csv.LineItems("L9,C9,C9,S9,K3001,Level,2016-02-01,,10.00,Pricing,true,,", "L8,,C1170421,S2001,K3001,Level,soon,,10.00,Pricing,true,,"));

        Assert.Equal(
            [(2, "ss_ref"), (2, "service_ref"), (3, "care_package_ref"), (3, "start_date")],
            report.Rejections.Select(r => (r.Line, r.Column!)));
        Assert.Equal(2, Assert.Single(report.Files).Rejected);
    }

    [Fact]
    public async Task The_line_is_the_one_on_which_the_row_begins_whatever_stands_above_it()
    {
        var report = await guide.World.ImportAsync(ImportMode.Check, Csv.File("services.csv",
            "service_ref,provider_ref,name,address\r\n\r\nS9,P1001,Name,\"one\r\ntwo\r\nthree\"\r\n\r\nS8,P9,Name,\r\n"));

        Assert.Equal(7, Assert.Single(report.Rejections).Line);
    }
}
