using Microsoft.AspNetCore.Mvc.ModelBinding;
using Portal.Workflows.CarePackages;

namespace Portal.Host.CarePackages;

/// <summary>What a clerk types to say which clients a list shall show: a name or SSRefs. Only SSRefs go on from here.</summary>
public static class ClientField
{
    /// <summary>The SSRefs that are meant; nobody or too many is an error beside the field.</summary>
    /// <param name="clients">The register.</param>
    /// <param name="search">As typed.</param>
    /// <param name="shown">The SSRefs that the list is narrowed to already.</param>
    /// <param name="state">Where the error goes.</param>
    /// <param name="field">The field's name.</param>
    /// <param name="ct">Ends with the request.</param>
    public static async Task<string[]> ReadAsync(ClientSearch clients, string? search, string[] shown, ModelStateDictionary state, string field, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(search))
        {
            return [];
        }

        string[] refs = search.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (shown.Length > 0 && refs.SequenceEqual(shown))
        {
            return shown;
        }

        var found = await clients.FindAsync(search, ct);
        if (found.Count is 0 or > ClientSearch.Limit)
        {
            state.AddModelError(field, found.Count == 0
                ? "No client has this name or SSRef. Enter the beginning of a surname, a forename or an SSRef"
                : $"More than {ClientSearch.Limit} clients match. Type more of the name, or the SSRef");
        }

        return [.. found.Select(c => c.SsRef)];
    }
}
