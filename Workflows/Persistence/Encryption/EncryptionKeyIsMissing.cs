namespace Portal.Workflows.Persistence.Encryption;

/// <summary>Something in the database is encrypted with a key that this host has not.</summary>
public sealed class EncryptionKeyIsMissing(string keyId)
    : Exception($"This database is encrypted with the key {keyId}, which this host does not have. Encryption:KeyFile must name the file that holds it (with a restored database: the key file of the portal that it came from).");
