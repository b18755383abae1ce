namespace Portal.Host.Settings;

/// <summary>Where the portal keeps files of its own. Setting <c>Data:Directory</c>, from the content root; by default <c>.data</c>.</summary>
/// <param name="Root">The folder's full path.</param>
/// <param name="IsDefault">Nobody chose it.</param>
public sealed record DataFolder(string Root, bool IsDefault)
{
    public string Mail => Path.Combine(Root, "mail");

    /// <summary>The key of what is encrypted in the database, where no setting names another.</summary>
    public string Key => Path.Combine(Root, "encryption.key");

    public string Postgres => Path.Combine(Root, "postgres");

    public static DataFolder From(IConfiguration configuration, IHostEnvironment environment)
    {
        var told = configuration["Data:Directory"];
        var isDefault = string.IsNullOrWhiteSpace(told);
        return new(Path.GetFullPath(isDefault ? ".data" : told!, environment.ContentRootPath), isDefault);
    }
}
