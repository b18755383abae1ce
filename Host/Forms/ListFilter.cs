using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Portal.Host.Forms;

/// <summary>Reads what an address asks a list for; an address may be old, or typed by hand.</summary>
public static class ListFilter
{
    /// <summary>One of the words of <typeparamref name="T"/>, or null; a word that is none of them is told beside its field.</summary>
    public static T? Read<T>(ModelStateDictionary state, string field, string? word)
        where T : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(word))
        {
            return null;
        }

        if (Enum.TryParse<T>(word, ignoreCase: true, out var found) && Enum.IsDefined(found))
        {
            return found;
        }

        state.AddModelError(field, "Choose one of the list");
        return null;
    }
}
