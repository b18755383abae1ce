using Portal.Notifications.Delivery;

namespace Portal.Workflows.Persistence.Encryption;

/// <summary>Emails that carry a one-time link: their text is encrypted until they are sent, and wiped then. The table takes no other.</summary>
internal static class SecretEmails
{
    /// <summary>As it is stored.</summary>
    public static EmailMessage Encrypted(this EmailMessage email, EncryptionKeys keys)
    {
        email.Text = keys.Encrypt(EncryptionPurpose.SecretEmail, Of(email.Id, nameof(email.Text)), email.Text);
        email.Html = keys.Encrypt(EncryptionPurpose.SecretEmail, Of(email.Id, nameof(email.Html)), email.Html);
        return email;
    }

    /// <summary>As it is sent; what is no secret stands as it is.</summary>
    public static EmailMessage Decrypted(this EmailMessage email, EncryptionKeys keys)
    {
        if (email.IsSecret)
        {
            email.Text = keys.Decrypt(EncryptionPurpose.SecretEmail, Of(email.Id, nameof(email.Text)), email.Text);
            email.Html = keys.Decrypt(EncryptionPurpose.SecretEmail, Of(email.Id, nameof(email.Html)), email.Html);
        }

        return email;
    }

    public static string Of(Guid email, string part) => $"{email:N} {part}";
}
