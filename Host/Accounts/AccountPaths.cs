namespace Portal.Host.Accounts;

/// <summary>Where the account pages stand, for whoever sends somebody there.</summary>
public static class AccountPaths
{
    public const string SignIn = "/sign-in";
    public const string SecondStep = "/sign-in/second-step";
    public const string TwoStep = "/account/two-step";
    public const string SignOut = "/sign-out";
    public const string ForgottenPassword = "/forgotten-password";
    public const string ResetPassword = "/reset-password";
    public const string AcceptInvitation = "/accept-invitation";
    public const string ChooseProvider = "/choose-provider";
    public const string ProviderHome = "/provider";
    public const string CouncilHome = "/council";

    /// <summary>
    /// The sign-in page for somebody whose session ended because a password typed again was wrong too often; it says so.
    /// </summary>
    public const string LockedOut = "/sign-in?ended=locked";
}
