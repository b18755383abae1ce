using System.Net;
using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Accounts;
using Portal.TestKit;

namespace Portal.Host.Tests.Accounts;

public sealed class SignInTests(PortalCluster cluster)
{
    private const string Sarah = "sarah.lock@sleepovers.example";
    private const string Pat = "pat.place@suffolk.example";
    private const string Locked = "Wrong passwords were typed too often for this email address. Wait 15 minutes and try again, or set a new password";
    private const string Wrong = "Enter the email address and password of your account. Check both and try again";

    [Fact]
    public async Task A_user_of_one_provider_goes_straight_home()
    {
        await using var database = await ASleepoversUser();
        await using var app = new PortalApp(database);
        using var browser = FormClient.For(app);

        await browser.SignInAsync(Sarah.ToUpperInvariant());

        Assert.Equal("/provider", browser.Page.Path);
    }

    [Fact]
    public async Task A_council_user_goes_to_the_councils_home_and_so_does_the_start_page()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await database.GivenCouncilUserAsync("pat.place@suffolk.example", CouncilRoles.Placements);
        await using var app = new PortalApp(database);
        using var browser = FormClient.For(app);

        await browser.SignInAsync("pat.place@suffolk.example");
        Assert.Equal("/council", browser.Page.Path);

        await browser.Open("/");
        Assert.Equal("/council", browser.Page.Path);
    }

    [Fact]
    public async Task A_stranger_who_opens_the_start_page_is_asked_to_sign_in()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using var app = new PortalApp(database);
        using var browser = FormClient.For(app);

        await browser.Open("/");

        Assert.Equal("/sign-in", browser.Page.Path);
        Assert.Equal("Sign in", browser.Page.Heading);
    }

    [Fact]
    public async Task A_wrong_password_an_unknown_address_and_an_account_without_password_get_the_same_page()
    {
        await using var database = await ASleepoversUser();
        await database.GivenProviderUserAsync("new@sleepovers.example", ProviderRoles.None, "P1001");
        await database.ExecuteAsync("update users set password_hash = null where email = 'new@sleepovers.example'");
        await using var app = new PortalApp(database);
        var texts = new List<string>();
        foreach (var email in (string[])[Sarah, "nobody@nowhere.example", "new@sleepovers.example"])
        {
            using var browser = FormClient.For(app);
            await browser.SignInAsync(email, "not the password at all");
            Assert.Equal([Wrong], browser.Page.Errors);
            texts.Add(browser.Page.Text);
        }

        Assert.Single(texts.Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("update users set council_roles = 0 where kind = 'Council'", Pat)]
    [InlineData("delete from memberships", Sarah)]
    public async Task Who_has_left_is_refused_as_with_a_wrong_password_and_the_audit_list_says_why(string leaves, string email)
    {
        await using var database = await ASleepoversUser();
        await database.GivenCouncilUserAsync(Pat, CouncilRoles.Placements);
        await database.ExecuteAsync(leaves);
        await using var app = new PortalApp(database);
        using var browser = FormClient.For(app);
        using var other = FormClient.For(app);
        await other.SignInAsync("nobody@nowhere.example");
        for (var i = 1; i <= 4; i++)
        {
            await browser.SignInAsync(email);
            Assert.Equal([Wrong], browser.Page.Errors);
            Assert.Equal(other.Page.Text, browser.Page.Text);
        }

        await browser.SignInAsync(email);
        Assert.Equal([Locked], browser.Page.Errors);
        Assert.Equal(0L, await database.ScalarAsync<long>("select count(*) from sessions"));
        Assert.Equal(
            "SignInFailed 4, LockedOut 1",
            await database.ScalarAsync<string>($"select string_agg(k, ', ' order by k desc) from (select kind || ' ' || count(*) k from audit_entries where subject = '{email}' and detail like 'The password was right, but%' group by kind) x"));
    }

    [Fact]
    public async Task What_is_typed_as_an_address_and_is_none_is_not_kept_but_known_again()
    {
        await using var database = await ASleepoversUser();
        await using var app = new PortalApp(database);
        using var browser = FormClient.For(app);
        foreach (var typed in (string[])["Tr0ub4dor&3 horse", " tr0ub4dor&3 HORSE ", "another secret", Sarah.ToUpperInvariant()])
        {
            await browser.SignInAsync(typed, "not the password at all");
        }

        await browser.Open("/forgotten-password");
        await browser.Fill("Email address", "another secret").Press("Send the link");

        var subjects = (await database.ScalarAsync<string>("select string_agg(subject, '|' order by id) from audit_entries"))!.Split('|');
        Assert.All(subjects[..3].Append(subjects[4]), s => Assert.Matches("^No account's address \\([0-9a-f]{8}\\)$", s));
        Assert.Equal((subjects[0], Sarah, subjects[2]), (subjects[1], subjects[3], subjects[4]));
        Assert.NotEqual(subjects[0], subjects[2]);
    }

    [Fact]
    public async Task What_was_typed_is_kept_but_never_the_password()
    {
        await using var database = await ASleepoversUser();
        await using var app = new PortalApp(database);
        using var browser = FormClient.For(app);

        await browser.SignInAsync(Sarah, "not the password at all");

        Assert.Equal(Sarah, browser.Page.Value("Email address"));
        Assert.Equal("", browser.Page.Value("Password"));
        Assert.StartsWith("Error: Sign in", browser.Page.Title, StringComparison.Ordinal);
        Assert.Equal("username", browser.Page.Field("Email address").GetAttribute("autocomplete"));
        Assert.Equal("current-password", browser.Page.Field("Password").GetAttribute("autocomplete"));
    }

    [Fact]
    public async Task Empty_fields_are_told_and_not_counted()
    {
        await using var database = await ASleepoversUser();
        await using var app = new PortalApp(database);
        using var browser = FormClient.For(app);

        await browser.SignInAsync("", "");

        Assert.Equal(["Enter your email address", "Enter your password"], browser.Page.Errors);
        Assert.Equal(0L, await database.ScalarAsync<long>("select count(*) from attempt_counts"));
    }

    [Theory]
    [InlineData(Sarah)]
    [InlineData("nobody@nowhere.example")]
    public async Task The_fifth_wrong_password_locks_out_whether_or_not_the_address_has_an_account(string email)
    {
        await using var database = await ASleepoversUser();
        await using var app = new PortalApp(database);
        using var browser = FormClient.For(app);
        for (var i = 1; i <= 4; i++)
        {
            await browser.SignInAsync(email, "not the password at all");
            Assert.Equal([Wrong], browser.Page.Errors);
        }

        await browser.SignInAsync(email.ToUpperInvariant(), "not the password at all");
        Assert.Equal([Locked], browser.Page.Errors);

        await browser.SignInAsync(email);
        Assert.Equal([Locked], browser.Page.Errors);
    }

    [Fact]
    public async Task A_lock_out_lasts_a_quarter_of_an_hour()
    {
        await using var database = await ASleepoversUser();
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var app = new PortalApp(database) { Clock = clock };
        using var browser = FormClient.For(app);
        for (var i = 1; i <= 5; i++)
        {
            await browser.SignInAsync(Sarah, "not the password at all");
        }

        clock.Advance(TimeSpan.FromMinutes(14.9));
        await browser.SignInAsync(Sarah);
        Assert.Equal([Locked], browser.Page.Errors);

        clock.Advance(TimeSpan.FromMinutes(0.2));
        await browser.SignInAsync(Sarah);
        Assert.Equal("/provider", browser.Page.Path);
    }

    [Fact]
    public async Task Signing_in_forgets_the_wrong_passwords_before()
    {
        await using var database = await ASleepoversUser();
        await using var app = new PortalApp(database);
        using var browser = FormClient.For(app);
        for (var i = 1; i <= 4; i++)
        {
            await browser.SignInAsync(Sarah, "not the password at all");
        }

        await browser.SignInAsync(Sarah);
        using var another = FormClient.For(app);
        await another.SignInAsync(Sarah, "not the password at all");

        Assert.Equal([Wrong], another.Page.Errors);
    }

    [Fact]
    public async Task The_page_that_was_asked_for_opens_after_signing_in()
    {
        await using var database = await ASleepoversUser();
        await using var app = new PortalApp(database);
        using var browser = FormClient.For(app);

        await browser.Open("/provider/contracts?status=All&client=Ella%2C%20Cinder");
        Assert.Equal("Sign in", browser.Page.Heading);
        await browser.Fill("Email address", Sarah).Fill("Password", "wrong the first time").Press("Sign in");
        await browser.Fill("Password", AccountGivens.Password).Press("Sign in");

        Assert.Equal("/provider/contracts?status=All&client=Ella%2C%20Cinder", browser.Page.Path);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_sent_to_a_place_outside_the_portal(string returnUrl)
    {
        await using var database = await ASleepoversUser();
        await using var app = new PortalApp(database);
        using var browser = FormClient.For(app);

        await browser.Open($"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");
        await browser.Fill("Email address", Sarah).Fill("Password", AccountGivens.Password).Press("Sign in");

        Assert.Equal("/provider", browser.Page.Path);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/forgotten-password")]
    [InlineData("/reset-password")]
    [InlineData("/accept-invitation")]
    public async Task A_form_without_its_antiforgery_token_is_refused(string path)
    {
        await using var database = await ASleepoversUser();
        await using var app = new PortalApp(database);
        using var browser = FormClient.For(app);

        await browser.Send(new(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent([new("Email", Sarah), new("Password", AccountGivens.Password)]),
        });

        Assert.Equal(HttpStatusCode.BadRequest, browser.Page.Status);
    }

    [Fact]
    public async Task A_sign_in_form_from_before_signing_in_leads_home()
    {
        await using var database = await ASleepoversUser();
        await using var app = new PortalApp(database);
        using var browser = FormClient.For(app);
        await browser.Open("/sign-in");
        using var tab = FormClient.For(app, browser.Cookies);
        await tab.SignInAsync(Sarah);

        await browser.Fill("Email address", Sarah).Fill("Password", AccountGivens.Password).Press("Sign in");

        Assert.Equal("/provider", browser.Page.Path);
    }

    [Fact]
    public async Task One_client_can_try_only_so_many_passwords_a_minute()
    {
        await using var database = await ASleepoversUser();
        await using var app = new PortalApp(database).With("SignIn:PerMinute", "2");
        using var browser = FormClient.For(app);
        await browser.SignInAsync("a@nowhere.example");
        await browser.SignInAsync("b@nowhere.example");

        await browser.SignInAsync("c@nowhere.example");

        Assert.Equal(HttpStatusCode.TooManyRequests, browser.Page.Status);
        Assert.NotEqual("", browser.Page.Heading);
    }

    private async Task<TestDatabase> ASleepoversUser()
    {
        var database = await cluster.CreateDatabaseAsync();
        await database.GivenProviderAsync();
        await database.GivenProviderUserAsync(Sarah, ProviderRoles.Signatory, "P1001");
        return database;
    }
}
