namespace Portal.Workflows.Persistence.Encryption;

/// <summary>What is encrypted, each with a key of its own. The names go into what is stored: they stay.</summary>
public enum EncryptionPurpose
{
    /// <summary>The key that an authenticator app shares with the portal.</summary>
    AuthenticatorKey,

    /// <summary>The hashes of somebody's recovery codes.</summary>
    RecoveryCodes,

    /// <summary>A key of ASP.NET's data protection, which protects cookies and forms.</summary>
    DataProtectionKey,

    /// <summary>The text of an email with a one-time link, until it is sent.</summary>
    SecretEmail,

    /// <summary>What somebody typed as an email address and is none of ours: only marked, never kept.</summary>
    TypedAddress,
}
