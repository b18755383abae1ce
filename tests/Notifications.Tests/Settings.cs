using System.ComponentModel.DataAnnotations;
using Portal.Notifications.Delivery;

namespace Portal.Notifications.Tests;

/// <summary>What the host refuses to start with.</summary>
public sealed class Settings
{
    private static readonly MailSettings Good = new() { Host = "smtp.council.example", From = "no-reply@council.example", User = "portal", Password = "violin marble lantern" };

    [Fact]
    public void A_server_with_an_account_over_tls_and_no_server_at_all_are_settings()
    {
        Assert.Empty(Complaints(Good));
        Assert.Empty(Complaints(new MailSettings()));
    }

    [Fact]
    public void A_server_needs_an_address_that_emails_come_from()
        => Assert.Equal(["Mail:From is needed where Mail:Host is set."], Complaints(new MailSettings { Host = "smtp.council.example" }));

    [Fact]
    public void A_user_and_a_password_go_together()
    {
        Assert.Equal(["Mail:User and Mail:Password go together."], Complaints(Good with { User = null }));
        Assert.Equal(["Mail:User and Mail:Password go together."], Complaints(Good with { Password = "" }));
    }

    [Fact]
    public void A_password_never_travels_in_the_clear()
    {
        Assert.Equal(["Mail:Password would travel in the clear: set Mail:Security to StartTls or Tls."], Complaints(Good with { Security = MailSecurity.None }));
        Assert.Empty(Complaints(Good with { Security = MailSecurity.Tls }));
    }

    [Theory]
    [InlineData(0, 20, "no-reply@council.example", nameof(MailSettings.Port))]
    [InlineData(65_536, 20, "no-reply@council.example", nameof(MailSettings.Port))]
    [InlineData(587, 0, "no-reply@council.example", nameof(MailSettings.TimeoutSeconds))]
    [InlineData(587, 601, "no-reply@council.example", nameof(MailSettings.TimeoutSeconds))]
    [InlineData(587, 20, "nobody", nameof(MailSettings.From))]
    public void A_number_or_an_address_that_cannot_be_is_named(int port, int timeout, string from, string setting)
        => Assert.Contains(setting, Assert.Single(Complaints(Good with { Port = port, TimeoutSeconds = timeout, From = from })), StringComparison.Ordinal);

    private static List<string?> Complaints(MailSettings settings)
    {
        var found = new List<ValidationResult>();
        Validator.TryValidateObject(settings, new ValidationContext(settings), found, validateAllProperties: true);
        return [.. found.Select(f => f.ErrorMessage)];
    }
}
