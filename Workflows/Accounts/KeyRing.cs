using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Persistence;
using Portal.Workflows.Persistence.Encryption;

namespace Portal.Workflows.Accounts;

/// <summary>The keys that protect cookies and forms: in the database, so that all hosts share them, and encrypted there.</summary>
/// <remarks>Not asynchronous, because ASP.NET asks for keys in a way that cannot wait.</remarks>
public sealed class KeyRing(PortalDbContext db, EncryptionKeys keys)
{
    public IReadOnlyList<string> All()
        => [.. db.DataProtectionKeys.AsNoTracking().OrderBy(x => x.Id).AsEnumerable().Select(x => keys.Decrypt(EncryptionPurpose.DataProtectionKey, x.FriendlyName, x.Xml))];

    public void Add(string friendlyName, string xml)
    {
        db.DataProtectionKeys.Add(new DataProtectionKey { FriendlyName = friendlyName, Xml = keys.Encrypt(EncryptionPurpose.DataProtectionKey, friendlyName, xml) });
        db.SaveChanges();
    }
}
