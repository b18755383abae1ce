using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Portal.TestKit;
using Portal.Workflows.Persistence.Encryption;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Accounts;

/// <summary>Somebody has a copy of the database, such as a backup, and the portal lives on.</summary>
public sealed class DatabaseCopyTests(PortalCluster cluster)
{
    private const string Another = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";

    [Fact]
    public async Task Nothing_in_it_signs_anybody_in()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var sarah = await world.AsAsync(Sarah);
        var (key, codes) = await Authenticator.TurnOnAsync(sarah);
        var halfway = world.Stranger();
        await halfway.SignInAsync(Sarah);
        await halfway.Open("/forgotten-password");
        await halfway.Fill("Email address", Clerk).Press("Send the link");

        var copy = await world.Database.CopyAsync();

        await world.DeliverAsync();
        var token = QueryHelpers.ParseQuery(Mailbox.LinkTo(world, Clerk).Split('?')[1])["token"].ToString();
        string[] secrets = [key, .. codes, .. codes.Select(c => c.Replace("-", "", StringComparison.Ordinal)), token, .. Cookies(sarah), .. Cookies(halfway), "masterKey", "/reset-password?"];
        Assert.All(secrets, s => Assert.DoesNotContain(s, copy, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token))), copy, StringComparison.Ordinal); // the copy is of the right database
        Assert.Equal("Set a new password", (await halfway.Open($"/reset-password?token={token}")).Heading);
    }

    [Fact]
    public async Task What_is_kept_of_a_link_opens_nothing()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var thief = world.Stranger();
        await thief.Open("/forgotten-password");
        await thief.Fill("Email address", Clerk).Press("Send the link");
        var hash = await world.Database.ScalarAsync<byte[]>("select hash from one_time_tokens");

        foreach (var guess in new[] { WebEncoders.Base64UrlEncode(hash!), Convert.ToHexStringLower(hash!), Convert.ToBase64String(hash!) })
        {
            Assert.Equal("This link no longer works", (await thief.Open($"/reset-password?token={Uri.EscapeDataString(guess)}")).Heading);
        }
    }

    [Fact]
    public async Task What_an_earlier_version_kept_in_clear_is_encrypted_at_the_next_start_and_works_on()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await database.GivenRegisterAsync();
        string key;
        IReadOnlyList<string> codes;
        await using (var before = new PortalApp(database))
        {
            using var sarah = FormClient.For(before);
            await sarah.SignInAsync(Sarah);
            (key, codes) = await Authenticator.TurnOnAsync(sarah);
        }

        await InClearAsync(database, key, codes);

        await using (var after = new PortalApp(database))
        {
            using var sarah = FormClient.For(after);
            await sarah.SignInAsync(Sarah);
            await sarah.Fill("Code", Authenticator.Code(key, steps: 1)).Press("Sign in");
            Assert.Equal("Pick a task...", sarah.Page.Heading);
            await sarah.Press("Sign out");
            await sarah.SignInAsync(Sarah);
            await sarah.Fill("Code", codes[3]).Press("Sign in");
            Assert.Equal("Pick a task...", sarah.Page.Heading);
        }

        var copy = await database.CopyAsync();
        Assert.All([key, .. codes, "<key id="], s => Assert.DoesNotContain(s, copy, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_key_takes_the_place_of_the_old_one_and_without_any_the_start_is_refused()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await database.GivenRegisterAsync();
        string key;
        await using (var app = new PortalApp(database))
        {
            using var sarah = FormClient.For(app);
            await sarah.SignInAsync(Sarah);
            (key, _) = await Authenticator.TurnOnAsync(sarah);
        }

        await using (var rotating = new PortalApp(database).With("Encryption:Key", $"{Another},{TestKeys.Setting}"))
        {
            using var sarah = FormClient.For(rotating);
            Assert.Equal("Second step", (await sarah.SignInAsync(Sarah)).Heading);
        }

        await using (var after = new PortalApp(database).With("Encryption:Key", Another))
        {
            using var sarah = FormClient.For(after);
            await sarah.SignInAsync(Sarah);
            await sarah.Fill("Code", Authenticator.Code(key, steps: 1)).Press("Sign in");
            Assert.Equal("Pick a task...", sarah.Page.Heading);
        }

        await using var old = await HostProcess.RunAsync(["--urls", "http://127.0.0.1:0"], new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ConnectionStrings__Portal"] = database.ConnectionString,
            ["Encryption__Key"] = TestKeys.Setting,
        });
        Assert.Equal(1, old.ExitCode);
        Assert.Contains("which this host does not have", Assert.Single(old.Output), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_moved_to_another_row_or_purpose_cannot_be_read()
    {
        var stored = TestKeys.Keys.Encrypt(EncryptionPurpose.AuthenticatorKey, "somebody", "secret");

        Assert.Equal("secret", TestKeys.Keys.Decrypt(EncryptionPurpose.AuthenticatorKey, "somebody", stored));
        Assert.NotEqual(stored, TestKeys.Keys.Encrypt(EncryptionPurpose.AuthenticatorKey, "somebody", "secret"));
        Assert.ThrowsAny<CryptographicException>(() => TestKeys.Keys.Decrypt(EncryptionPurpose.AuthenticatorKey, "somebody else", stored));
        Assert.ThrowsAny<CryptographicException>(() => TestKeys.Keys.Decrypt(EncryptionPurpose.RecoveryCodes, "somebody", stored));
        Assert.All(Enumerable.Range(1, stored.Length), cut => Assert.ThrowsAny<CryptographicException>(() => TestKeys.Keys.Decrypt(EncryptionPurpose.AuthenticatorKey, "somebody", stored[..^cut])));
        Assert.ThrowsAny<CryptographicException>(() => TestKeys.Keys.Decrypt(EncryptionPurpose.AuthenticatorKey, "somebody", "secret"));
    }

    private static IEnumerable<string> Cookies(FormClient browser) => browser.Cookies.GetAllCookies().Select(c => c.Value).Where(v => v.Length >= 20);

    /// <summary>As the version before stored it.</summary>
    private static async Task InClearAsync(TestDatabase database, string key, IReadOnlyList<string> codes)
    {
        await using var db = database.Context();
        foreach (var row in db.DataProtectionKeys)
        {
            row.Xml = TestKeys.Keys.Decrypt(EncryptionPurpose.DataProtectionKey, row.FriendlyName, row.Xml);
        }

        foreach (var token in db.UserTokens)
        {
            token.Value = token.Name switch
            {
                "AuthenticatorKey" => key,
                "RecoveryCodes" => string.Join(';', codes),
                _ => token.Value,
            };
        }

        db.RemoveRange(db.Set<UsedKey>());
        await db.SaveChangesAsync();
    }
}
