using Portal.Workflows.Persistence.Encryption;

namespace Portal.TestKit;

/// <summary>The key that the databases of tests are encrypted with.</summary>
public static class TestKeys
{
    /// <summary>As the setting Encryption:Key has it.</summary>
    public static string Setting { get; } = Convert.ToBase64String([.. Enumerable.Range(1, 32).Select(i => (byte)i)]);

    public static EncryptionKeys Keys { get; } = new([EncryptionKey.Parse(Setting)!]);

    /// <summary>The text of an email as its reader gets it.</summary>
    public static string TextOf(Portal.Notifications.Delivery.EmailMessage email)
        => email is { IsSecret: true, Text.Length: > 0 } ? Keys.Decrypt(EncryptionPurpose.SecretEmail, $"{email.Id:N} {nameof(email.Text)}", email.Text) : email.Text;
}
