using System.Globalization;
using Portal.Host.Tests.Links;
using Portal.TestKit;

namespace Portal.Host.Tests.Uplifts;

internal sealed class UpliftLinkSamples : ILinkSamples
{
    public async Task BeginAsync(FormClient ida)
    {
        await ida.Open("/provider/uplifts/new");
        await ida.Fill("First day at the new price", DateTime.UtcNow.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture)).Fill("New weekly price of L4001", "1,050").Fill("Reason", "Wages.")
            .Attach("Files", "a.pdf", Documents.Pdf(), "application/pdf").Press("Ask");
    }

    public async Task<IReadOnlyDictionary<string, object?>> SamplesAsync(PortalWorld world, Guid ida) => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["UpliftLinks.id"] = await world.IdAsync("select id from uplift_requests"),
        ["UpliftLinks.file"] = await world.IdAsync("select id from uplift_files"),
    };
}
