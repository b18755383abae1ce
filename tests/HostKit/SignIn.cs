namespace Portal.HostKit;

/// <summary>By the page that everybody signs in on.</summary>
public static class SignIn
{
    /// <summary>Walks in by the door.</summary>
    public static async Task<FormPage> SignInAsync(this FormClient browser, string email, string password = AccountGivens.Password)
    {
        await browser.Open("/sign-in");
        return await browser.Fill("Email address", email).Fill("Password", password).Press("Sign in");
    }
}
