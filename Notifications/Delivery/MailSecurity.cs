namespace Portal.Notifications.Delivery;

/// <summary>How the conversation with the SMTP server is kept private.</summary>
public enum MailSecurity
{
    /// <summary>Begins in the clear and must change to TLS (port 587); refused by the server, nothing is sent.</summary>
    StartTls,

    /// <summary>TLS from the first byte (port 465).</summary>
    Tls,

    /// <summary>In the clear: for a mail catcher on the same machine.</summary>
    None,
}
