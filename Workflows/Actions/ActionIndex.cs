using System.Security.Cryptography;
using System.Text;

namespace Portal.Workflows.Actions;

/// <summary>The words in the full-text index that say who may find a post, as a query for them. No text that people write makes such a word (decision 39).</summary>
internal static class ActionIndex
{
    /// <summary>Every post.</summary>
    public const string Council = "':council'";

    /// <summary>Every post that this provider may read; as the generated column of the migration makes it.</summary>
    public static string Of(string providerRef)
    {
#pragma warning disable CA5351 // Not for secrecy: a word that needs no quoting whatever the reference is, and that PostgreSQL works out alike.
        return $"':{Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(providerRef)))}'";
#pragma warning restore CA5351
    }
}
