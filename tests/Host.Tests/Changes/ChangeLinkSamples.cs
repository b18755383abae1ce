using Portal.Domain.Changes;
using Portal.Host.Tests.Links;
using Portal.TestKit;

namespace Portal.Host.Tests.Changes;

internal sealed class ChangeLinkSamples : ILinkSamples
{
    public async Task BeginAsync(FormClient ida)
    {
        await ida.Open("/provider/changes/new?kind=Organisation");
        await ida.Fill("Telephone", "01473 9").Press("Continue");
        await ida.Press("Send request");
    }

    public async Task<IReadOnlyDictionary<string, object?>> SamplesAsync(PortalWorld world, Guid ida) => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["ChangeLinks.id"] = await world.IdAsync("select id from change_requests"),
        ["ChangeLinks.key"] = (Func<IReadOnlyList<object?>, object?>)(earlier => earlier[^1] switch
        {
            ChangeKind.Organisation => "P1001",
            ChangeKind.Service => "S2001",
            ChangeKind.Contact or ChangeKind.ContactRemoval => "T5001",
            ChangeKind.UserRoles or ChangeKind.UserRemoval or ChangeKind.UserReset => ida.ToString(),
            _ => null,
        }),
    };
}
