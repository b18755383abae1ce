using System.Globalization;
using Portal.Host.Features;
using Portal.Host.Settings;

namespace Portal.Host.Look;

/// <summary>What programs ask for that are no browsers: whom to tell of a weakness (RFC 9116), and that nothing here is for a search engine.</summary>
internal sealed class WellKnown : IHostFeature
{
    /// <summary>Until when what is said today is said to be true; asked again, it is later. Less than a year, as the RFC advises.</summary>
    private const int Days = 180;

    private const string NothingToFind = "User-agent: *\nDisallow: /\n";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(PublicLinks.SecurityText, SecurityText).AllowAnonymous();
        routes.MapGet(PublicLinks.Robots, () => Results.Text(NothingToFind)).AllowAnonymous();
    }

    private static IResult SecurityText(PortalSettings portal, PublicAddress address, TimeProvider clock)
    {
        if (portal.ReportTo is not { } contact)
        {
            return Results.NotFound();
        }

        var expires = clock.GetUtcNow().UtcDateTime.Date.AddDays(Days).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return Results.Text($"Contact: {contact.AbsoluteUri}\nExpires: {expires}\nPreferred-Languages: en\nCanonical: {address.Url}{PublicLinks.SecurityText}\n");
    }
}
