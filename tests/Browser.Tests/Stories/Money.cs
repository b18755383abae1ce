using System.Text;
using Microsoft.Playwright;
using Portal.Browser.Tests.Chrome;

namespace Portal.Browser.Tests.Stories;

/// <summary>What people do with money, again and again, by what they read on the pages.</summary>
internal static class Money
{
    private const string Header = "cpli_ref,care_package_ref,ss_ref,service_ref,contract_ref,service_level,start_date,end_date,weekly_cost,pricing,authorised,contribution_weekly,contribution_percent";

    /// <summary>Everything that is due, or what is due for one service; ends on the new invoice and says where that is.</summary>
    public static async Task<string> CreateInvoiceAsync(this Reader reader, string reference, string total, string? service = null)
    {
        await reader.Page.GotoAsync("/provider/invoices");
        await reader.PressAsync("New Invoice");
        if (service is not null)
        {
            await reader.FollowAsync("Choose the items of one contract, service or client");
            await reader.Page.GetByLabel("Select Items for one Service", new() { Exact = true }).CheckAsync();
            await reader.Page.GetByLabel("Service", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = service });
            await reader.PressAsync("Continue");
        }

        await reader.SeesAsync("Items Total", total);
        await reader.FillAsync("Reference", reference);
        await reader.PressAsync("Save for later");
        await reader.SeesHeadingAsync("Unsubmitted");
        return new Uri(reader.Page.Url).AbsolutePath;
    }

    public static async Task SubmitAsync(this Reader reader, string what = "Invoice")
    {
        await reader.PressAsync($"Submit {what}");
        await reader.SeesHeadingAsync("Pending");
    }

    /// <summary>One person of the council authorises what lies there, another finalises it.</summary>
    public static async Task FinaliseAsync(string reference, Reader authoriser, Reader finaliser)
    {
        await authoriser.Page.GotoAsync("/council/invoices");
        await authoriser.FollowAsync(reference);
        await authoriser.PressAsync("Authorise");
        await authoriser.SeesHeadingAsync("Authorised");
        await finaliser.Page.GotoAsync(new Uri(authoriser.Page.Url).AbsolutePath);
        await finaliser.PressAsync("Finalise");
        await finaliser.SeesHeadingAsync("Finalised");
    }

    /// <summary>The register learns something new; the page follows the work by itself, and <paramref name="shown"/> stands on the check.</summary>
    public static async Task ImportLineItemsAsync(this Reader administrator, string rows, params string[] shown)
    {
        await administrator.Page.GotoAsync("/council/register");
        await administrator.Page.GetByLabel("The register's files").SetInputFilesAsync(new FilePayload
        {
            Name = "care_package_line_items.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes($"{Header}\n{rows}\n"),
        });
        await administrator.PressAsync("Check the files");
        await administrator.SeesAsync("Checked: everything can be applied.");
        foreach (var words in shown)
        {
            await administrator.SeesAsync(words);
        }

        await administrator.PressAsync("Apply");
        await administrator.SeesAsync("Applied.");
    }
}
