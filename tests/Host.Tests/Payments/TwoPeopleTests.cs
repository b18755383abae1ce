using System.Net;
using Portal.Host.Tests.Invoices;
using Portal.TestKit;
using static Portal.Host.Tests.Invoices.InvoiceWorld;

namespace Portal.Host.Tests.Payments;

/// <summary>One finaliser makes a payment batch, another who finalised none of it releases it; before that it is cancelled, or something is held out.</summary>
public sealed class TwoPeopleTests(PortalCluster cluster)
{
    [Fact]
    public async Task Whoever_made_a_batch_or_finalised_any_of_it_does_not_release_it_and_no_file_is_there_before()
    {
        await using var world = await BeginAsync(cluster);
        await world.PayAsync("123456"); // Finn finalised it
        var rory = await world.AsAsync(Rory);
        await rory.Open($"/council/payments/next?DueBy={Later}");
        await rory.Press("Make the batch of £4,142.86");

        Assert.Contains("You made this batch, so somebody else releases it", rory.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Release to the bank", rory.Page.Buttons);
        Assert.Equal(HttpStatusCode.NotFound, (await rory.Open("/council/payments/1?handler=csv")).Status);
        var finn = await world.AsAsync(Finn);
        await finn.Open("/council/payments/1");
        Assert.DoesNotContain("Download", finn.Page.Text, StringComparison.Ordinal);
        await finn.Press("Release to the bank");
        Assert.Equal(["You finalised 1 of the invoices and credit notes in this batch, so somebody who finalised none of them releases it. Or hold those out"], finn.Page.Errors);
        Assert.Equal("Made", await StateAsync(world));
        await SendAsync(finn, $"reference,date,amount\nB1-1,{Today},4142.86\n");
        Assert.Equal("Its batch has not been released yet", finn.Page.Rows[0]["Explanation"]);
    }

    [Fact]
    public async Task The_maker_who_posts_a_release_that_no_page_offered_is_refused()
    {
        await using var world = await BeginAsync(cluster);
        await MadeAsync(world);
        var rory = await world.AsAsync(Rory);
        await rory.Open("/council/payments/1");
        var offered = rory.Page;
        await world.Database.ExecuteAsync($"alter table payment_batches disable trigger all; update payment_batches set made_by_id = (select id from users where email = '{Rory}'); alter table payment_batches enable trigger all");

        await rory.PressOn(offered, "Release to the bank");

        Assert.Contains("You made this batch, so somebody else releases it", rory.Page.Text, StringComparison.Ordinal);
        Assert.Equal("Made", await StateAsync(world));
    }

    [Fact]
    public async Task The_other_finaliser_is_told_by_email_has_the_task_and_releases_it_from_there_within_the_limit()
    {
        await using var world = await BeginAsync(cluster);
        await MadeAsync(world);
        await world.DeliverAsync();
        Assert.Equal([Rory], world.Emails().Where(m => m.Subject == "Payment batch 1 to release: £4,142.86").Select(m => m.To.Mailboxes.Single().Address));
        var rory = await world.AsAsync(Rory);
        await rory.Open("/council/my-work?Queue=MyTeams");
        await rory.Follow("Payment batch to release: Payment batch 1");
        await world.Database.ExecuteAsync("update user_limits set pounds = 4142.85 where kind = 'Release'");

        await rory.Press("Release to the bank");
        Assert.Equal(["The batch pays £4,142.86, and your limit is £4,142.85. Ask somebody with a higher limit to release it, or hold payments out"], rory.Page.Errors);
        await world.Database.ExecuteAsync("delete from user_limits where kind = 'Release'");
        await rory.Press("Release to the bank");
        Assert.Equal(["No limit for releasing payment batches is set for you, so you cannot release a payment batch yet. Ask an administrator of the council to set one on the page Limits"], rory.Page.Errors);
        await world.Database.ExecuteAsync(AccountGivens.Unlimited);
        await rory.Press("Release to the bank");

        Assert.Equal("Released", await StateAsync(world));
        await rory.Open("/council/payments/1");
        Assert.Contains("Rory Release", rory.Page.Fact("Released"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_batch_says_why_pays_nobody_and_what_stood_in_it_goes_into_another()
    {
        await using var world = await BeginAsync(cluster);
        var finn = await MadeAsync(world);
        await finn.Press("Cancel the batch");
        Assert.Equal("Error: Enter why you cancel it", finn.Page.ErrorBeside("Reason for cancelling"));
        await finn.Fill("Reason for cancelling", "Made for the wrong day").Press("Cancel the batch");

        Assert.Contains("Made for the wrong day", finn.Page.Text, StringComparison.Ordinal);
        await SendAsync(finn, $"reference,date,amount\nB1-1,{Today},4142.86\n");
        Assert.Equal("Its batch was cancelled: ask the bank why it paid this", finn.Page.Rows[0]["Explanation"]);
        await finn.Open($"/council/payments/next?DueBy={Later}");
        await finn.Press("Make the batch of £4,142.86");
        Assert.Equal("/council/payments/2", finn.Page.Path);
        await world.ReleaseBatchAsync(2);
        Assert.Equal("1 Cancelled, 2 Released", await world.Database.ScalarAsync<string>("select string_agg(number || ' ' || state, ', ' order by number) from payment_batches"));
    }

    [Fact]
    public async Task An_invoice_is_held_out_with_a_reason_and_is_due_as_before()
    {
        await using var world = await BeginAsync(cluster);
        await world.PayAsync("123456");
        var ida = await world.AsAsync(Ida);
        await ida.CreateAsync("SECOND"); // March, which opened meanwhile
        await ida.Press("Submit Invoice");
        await world.FinaliseAllAsync();
        var finn = await world.AsAsync(Finn);
        await finn.Open($"/council/payments/next?DueBy={Later}");
        var total = await world.Database.ScalarAsync<decimal>("select sum(payable) from invoices");
        await finn.Press(FormattableString.Invariant($"Make the batch of £{total:N2}"));
        await finn.Follow("Hold out payment B1-1 to Sleepovers");
        foreach (var box in finn.Page.Document.QuerySelectorAll("input[name=Chosen]"))
        {
            box.RemoveAttribute("checked");
        }

        await finn.Press("Hold out");
        Assert.Equal(["Choose what you hold out", "Enter why you hold it out"], finn.Page.Errors);
        await finn.Choose("Invoice 123456: £4,142.86").Fill("Reason", "The home asks to wait").Press("Hold out");

        Assert.Equal("/council/payments/1", finn.Page.Path);
        Assert.Equal(FormattableString.Invariant($"£{total - 4142.86m:N2}"), finn.Page.Fact("Total"));
        Assert.Contains("The home asks to wait", finn.Page.Text, StringComparison.Ordinal);
        await world.ReleaseBatchAsync();
        var file = System.Text.Encoding.UTF8.GetString((await finn.Open("/council/payments/1?handler=csv")).Bytes);
        Assert.Contains(FormattableString.Invariant($",{total - 4142.86m:0.00},"), file, StringComparison.Ordinal);
        await finn.Open($"/council/payments/next?DueBy={Later}");
        Assert.Contains("Make the batch of £4,142.86", finn.Page.Buttons);
    }

    [Fact]
    public async Task The_last_payment_of_a_batch_is_not_held_out_of_it()
    {
        await using var world = await BeginAsync(cluster);
        var finn = await MadeAsync(world);
        await finn.Follow("Hold out payment B1-1 to Sleepovers");

        await finn.Fill("Reason", "Wait").Press("Hold out");

        Assert.Equal(["Nothing would be left in the batch: cancel it instead"], finn.Page.Errors);
        Assert.Equal("Wait", finn.Page.Document.QuerySelector("[name=Reason]")!.TextContent.Trim());
    }

    [Fact]
    public async Task What_was_released_offers_no_hold_out_and_takes_none()
    {
        await using var world = await BeginAsync(cluster);
        var finn = await MadeAsync(world);
        await finn.Open("/council/payments/B1-1/hold-out");
        var stale = finn.Page;
        await world.ReleaseBatchAsync();

        await finn.Fill("Reason", "Wait").PressOn(stale, "Hold out");

        Assert.Equal(HttpStatusCode.Conflict, finn.Page.Status);
        Assert.Equal("Released", await StateAsync(world));
        Assert.DoesNotContain("Hold out", (await finn.Open("/council/payments/1")).Buttons);
    }

    private static string Today => DateTime.UtcNow.ToString("dd'/'MM'/'yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static string Later => DateTime.UtcNow.AddDays(400).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<FormClient> MadeAsync(PortalWorld world)
    {
        await world.PayAsync("123456");
        var finn = await world.AsAsync(Finn);
        await finn.Open($"/council/payments/next?DueBy={Later}");
        await finn.Press("Make the batch of £4,142.86");
        return finn;
    }

    private static Task<string?> StateAsync(PortalWorld world) => world.Database.ScalarAsync<string>("select state from payment_batches where number = 1");

    private static async Task SendAsync(FormClient finn, string file)
    {
        await finn.Open("/council/payments/bank");
        await finn.Attach("The bank's file", "bank.csv", System.Text.Encoding.UTF8.GetBytes(file), "text/csv").Press("Mark as paid");
    }
}
