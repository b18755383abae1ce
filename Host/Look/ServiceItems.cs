using Microsoft.AspNetCore.Mvc.Rendering;

namespace Portal.Host.Look;

/// <summary>Services as options of a select, those of a provider together under its name.</summary>
public static class ServiceItems
{
    /// <param name="none">What stands for any of them ("[All Services]").</param>
    /// <param name="services">In order; those without a provider's name stand under none.</param>
    public static IEnumerable<SelectListItem> Of(string none, IEnumerable<(string Ref, string Name, string? Provider)> services)
    {
        var groups = new Dictionary<string, SelectListGroup>(StringComparer.Ordinal);
        return
        [
            new(none, ""),
            .. services.Select(s => new SelectListItem(s.Name, s.Ref)
            {
                Group = s.Provider is null ? null : groups.TryGetValue(s.Provider, out var group) ? group : groups[s.Provider] = new SelectListGroup { Name = s.Provider },
            }),
        ];
    }
}
