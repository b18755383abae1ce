using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Host.Look;
using Portal.Workflows.Actions;

namespace Portal.Host.Actions;

/// <summary>A team's inbox or one of its people, as a list offers it: "team|account", or only the team.</summary>
public static class AssigneeOption
{
    public static string Of(string team, Guid? person) => person is { } id ? $"{team}|{id}" : team;

    public static (string Team, Guid? Person) Read(string? option)
    {
        var parts = (option ?? "").Split('|', 2);
        return (parts[0], Guid.TryParse(parts.ElementAtOrDefault(1), out var id) ? id : null);
    }

    /// <summary>Each team, and each of its people after it.</summary>
    /// <param name="teams">Knows them.</param>
    /// <param name="reader">Who is offered the list.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<IReadOnlyList<SelectListItem>> AllAsync(Teams teams, Guid? reader, CancellationToken ct)
        => [.. (await teams.AssigneesAsync(ct)).Select(d => new SelectListItem(
            d.Name is null ? d.Team : $"{d.Team}: {d.Name}{(d.UserId == reader ? " (me)" : d.AwayUntil is { } until ? $" (away until {Text.Date(until)})" : "")}",
            Of(d.Team, d.UserId)))];
}
