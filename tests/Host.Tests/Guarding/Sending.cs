using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Guarding;

/// <summary>Sends what no form of the person's own would send.</summary>
internal static class Sending
{
    /// <summary>Everything that any of the portal's forms asks for, rightly filled in.</summary>
    public static Dictionary<string, string> Fields(string token) => new(StringComparer.Ordinal)
    {
        ["__RequestVerificationToken"] = token,
        ["RequestId"] = Guid.NewGuid().ToString(),
        ["Password"] = AccountGivens.Password,
        ["Reason"] = "A reason.",
        ["Placement"] = "S2001|C153290",
        ["DocumentType"] = "IPA Contract",
        ["Previewed"] = DateTimeOffset.UnixEpoch.ToString("O"),
        ["Search"] = Cinder,
        ["id"] = Guid.NewGuid().ToString(),
    };

    /// <summary>A GET, or a POST with the token of a form that this person may use.</summary>
    public static async Task<FormPage> KnockAsync(this FormClient browser, PortalRoute route, string address)
    {
        if (route.Verb == "GET")
        {
            return await browser.Open(address);
        }

        var token = (await browser.Open("/privacy")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var fields = Fields(token);
        if (route.IsAbout("id"))
        {
            fields.Remove("id"); // a form's field comes before the address: the door would look for something that nobody has
        }

        return await browser.Send(new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) });
    }
}
