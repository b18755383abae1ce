using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Accounts;

/// <summary>The keys that protect cookies and one-time links: in the database, so that all hosts share them.</summary>
/// <remarks>Not asynchronous, because ASP.NET asks for keys in a way that cannot wait.</remarks>
public sealed class KeyRing(PortalDbContext db)
{
    public IReadOnlyList<string> All() => [.. db.DataProtectionKeys.AsNoTracking().OrderBy(x => x.Id).Select(x => x.Xml)];

    public void Add(string friendlyName, string xml)
    {
        db.DataProtectionKeys.Add(new DataProtectionKey { FriendlyName = friendlyName, Xml = xml });
        db.SaveChanges();
    }
}
