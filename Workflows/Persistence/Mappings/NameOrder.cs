namespace Portal.Workflows.Persistence.Mappings;

/// <summary>The order in which names stand in every list: that of a British dictionary, whatever the server's own may be.</summary>
internal static class NameOrder
{
    /// <summary>ICU's, which every PostgreSQL has that was built with it, as all common ones are.</summary>
    public const string Collation = "en-GB-x-icu";
}
