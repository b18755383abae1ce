using System.Globalization;
using Portal.Browser.Tests.Chrome;
using Portal.Domain.Calendar;

namespace Portal.Browser.Tests.Stories;

/// <summary>Another weekly price without a mouse: asked for, asked back, agreed to, and ended by the register.</summary>
public sealed class UpliftKeyboardTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private static readonly DateOnly From = LondonTime.DateOf(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task Another_price_is_asked_for_asked_back_agreed_to_and_brought_in_by_keyboard_alone()
    {
        await using var morgan = await portal.SignInByKeyboardAsync("morgan.reed@harbourview.example");
        await morgan.SkipAsync();
        await morgan.EnterAsync("Price uplift requests");
        await morgan.SeesHeadingAsync("Price uplift requests");
        await morgan.SkipAsync();
        await morgan.EnterAsync("Ask for another price");
        await morgan.SeesHeadingAsync("Ask for another price");
        await morgan.SkipAsync();
        await morgan.TypeAsync("First day at the new price", From.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture));
        await morgan.TypeAsync("New weekly price of L4003", "4,200");
        await morgan.TypeAsync("Reason", "Wages rose in April.");
        await morgan.EnterAsync("Ask");
        await morgan.SeesAsync("State", "To be answered");

        await using var alex = await portal.SignInByKeyboardAsync("placements@council.example");
        await alex.Page.GotoAsync(new Uri(morgan.Page.Url).AbsolutePath.Replace("/provider", "/council", StringComparison.Ordinal));
        await AnswerAsync(alex, "Ask back", "Question", "By how much?");
        await alex.SeesAsync("State", "Question to the provider");

        await morgan.Page.ReloadAsync();
        await morgan.SkipAsync();
        await morgan.TypeAsync("Answer", "By four per cent.");
        await morgan.EnterAsync("Answer");
        await morgan.SeesAsync("State", "To be answered");

        await alex.Page.ReloadAsync();
        await alex.SkipAsync();
        await alex.EnterAsync("Agree to another price");
        await alex.TypeAsync("Rise in per cent", "3.5");
        await alex.TypeAsync("Letter about the other price", "As for everybody this year.");
        await alex.EnterAsync("Agree to another price");
        await alex.SeesAsync("State", "Agreed, waiting for the register");

        await BringInAsync();
        await morgan.Page.ReloadAsync();
        await morgan.SeesAsync("State", "In the register");
        Assert.Empty(morgan.Complaints.Concat(alex.Complaints));
    }

    /// <summary>Opens the form of a move, fills it in and sends it.</summary>
    private static async Task AnswerAsync(Reader reader, string move, string field, string text)
    {
        await reader.SkipAsync();
        await reader.EnterAsync(move);
        await reader.TypeAsync(field, text);
        await reader.EnterAsync(move);
    }

    /// <summary>An import ends the old line item and brings one at the agreed price.</summary>
    private async Task BringInAsync()
    {
        var files = FormattableString.Invariant(
            $"""
            cpli_ref,care_package_ref,ss_ref,service_ref,contract_ref,service_level,start_date,end_date,weekly_cost,pricing,authorised,contribution_weekly,contribution_percent
            L4003,C104,C2000009,S2002,K3002,Residential - Standard,2018-07-01,{From.AddDays(-1):yyyy-MM-dd},4000.00,1 x Payment at £4000.00 (Spot),true,,
            L4903,C104,C2000009,S2002,K3002,Residential - Standard,{From:yyyy-MM-dd},,4140.00,1 x Payment at £4140.00 (Spot),true,,

            """);
        await using var drew = await portal.SignInByKeyboardAsync("admin@council.example");
        await drew.ImportAsync("care_package_line_items.csv", files);
        Assert.Empty(drew.Complaints);
    }
}
