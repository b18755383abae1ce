using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Domain.Accounts;

namespace Portal.Host.Accounts;

/// <summary>How soon an email comes, in words.</summary>
public static class EmailPaces
{
    public static IEnumerable<SelectListItem> Choices { get; } =
        [.. Enum.GetValues<EmailPace>().Select(p => new SelectListItem(Words(p), p.ToString()))];

    private static string Words(EmailPace pace) => pace switch
    {
        EmailPace.AtOnce => "At once",
        EmailPace.Daily => "Once a day, in one email",
        _ => "No email",
    };
}
