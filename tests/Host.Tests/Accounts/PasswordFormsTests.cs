using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portal.Domain.Accounts;
using Portal.TestKit;
using Portal.Workflows.Accounts;

namespace Portal.Host.Tests.Accounts;

/// <summary>The same password from another keyboard: letters with accents come as one character or as two, wide or narrow.</summary>
public sealed class PasswordFormsTests(PortalCluster cluster)
{
    private const string Pat = "pat.place@suffolk.example";
    private const string Typed = "théière sous la ﬁn Å lune";

    [Theory]
    [InlineData(NormalizationForm.FormC, NormalizationForm.FormD)]
    [InlineData(NormalizationForm.FormD, NormalizationForm.FormC)]
    [InlineData(NormalizationForm.FormC, NormalizationForm.FormKD)]
    [InlineData(NormalizationForm.FormKC, NormalizationForm.FormD)]
    public async Task A_password_set_on_one_keyboard_opens_from_another(NormalizationForm set, NormalizationForm typed)
    {
        await using var database = await WithPatAsync();
        await using var app = new PortalApp(database);
        await SetAsync(database, app.Services.GetRequiredService<IPasswordHasher<AppUser>>().HashPassword(new AppUser(), Typed.Normalize(set)));
        using var browser = FormClient.For(app);

        Assert.Equal("/council", (await browser.SignInAsync(Pat, Typed.Normalize(typed))).Path);
    }

    /// <summary>Whatever form it was typed in before passwords were normalised.</summary>
    [Theory]
    [InlineData(NormalizationForm.FormC, NormalizationForm.FormC)]
    [InlineData(NormalizationForm.FormD, NormalizationForm.FormD)]
    [InlineData(NormalizationForm.FormD, NormalizationForm.FormC)]
    [InlineData(NormalizationForm.FormC, NormalizationForm.FormD)]
    public async Task A_hash_from_before_is_taken_and_made_anew(NormalizationForm set, NormalizationForm typed)
    {
        await using var database = await WithPatAsync();
        await using var app = new PortalApp(database);
        var before = Plain().HashPassword(new AppUser(), Typed.Normalize(set));
        await SetAsync(database, before);
        using var browser = FormClient.For(app);

        Assert.Equal("/council", (await browser.SignInAsync(Pat, Typed.Normalize(typed))).Path);
        Assert.Equal("/council", (await browser.Open("/council")).Path);

        var after = await database.ScalarAsync<string>("select password_hash from users");
        Assert.NotEqual(PasswordVerificationResult.Failed, Plain().VerifyHashedPassword(new AppUser(), after!, Typed.Normalize(NormalizationForm.FormKC)));
    }

    [Theory]
    [InlineData("theiere sous la fin A lune")]
    [InlineData("théière sous la fin \uD800 lune")]
    public async Task Another_password_or_what_is_no_text_does_not_open(string typed)
    {
        await using var database = await WithPatAsync();
        await using var app = new PortalApp(database);
        var hasher = app.Services.GetRequiredService<IPasswordHasher<AppUser>>();

        Assert.Equal(PasswordVerificationResult.Failed, hasher.VerifyHashedPassword(new AppUser(), hasher.HashPassword(new AppUser(), Typed), typed));
    }

    [Fact]
    public async Task A_password_that_is_easy_to_guess_is_so_in_wide_letters_too()
    {
        await using var database = await WithPatAsync();
        await using var app = new PortalApp(database);
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        var pat = await users.FindByEmailAsync(Pat);

        var result = await users.ChangePasswordAsync(pat!, AccountGivens.Password, "ｐａｓｓｗｏｒｄ１２３４");

        Assert.StartsWith("That password is easy to guess", Assert.Single(result.Errors).Description, StringComparison.Ordinal);
    }

    private static PasswordHasher<AppUser> Plain() => new(Options.Create(new PasswordHasherOptions { IterationCount = AccountGivens.Iterations }));

    private async Task<TestDatabase> WithPatAsync()
    {
        var database = await cluster.CreateDatabaseAsync();
        await database.GivenCouncilUserAsync(Pat, CouncilRoles.Placements);
        return database;
    }

    private static Task SetAsync(TestDatabase database, string hash) => database.ExecuteAsync($"update users set password_hash = '{hash}'");
}
