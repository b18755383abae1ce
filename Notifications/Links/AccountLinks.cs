namespace Portal.Notifications.Links;

/// <summary>Signing in and out, and a person's own account.</summary>
public static class AccountLinks
{
    public static string SignIn => "/sign-in";

    /// <summary>The sign-in page for somebody whose session ended because a password typed again was wrong too often; it says so.</summary>
    public static string LockedOut => SignIn.With(("ended", "locked"));

    /// <summary>The sign-in page for somebody whose session ended because nothing was done for so long; the page's script leads there.</summary>
    public static string IdleOut => SignIn.With(("ended", "idle"));

    /// <summary>Takes a POST, so that no link or picture elsewhere can sign anybody out.</summary>
    public static string SignOut => "/sign-out";

    /// <summary>Answers whether the sign-in still stands; the page's script asks it.</summary>
    public static string Session => "/session";

    public static string ForgottenPassword => "/forgotten-password";

    /// <summary>Who the reader is, and their choices.</summary>
    public static string YourAccount => "/account";

    /// <summary>Another password, for whoever knows the one that they have.</summary>
    public static string ChangePassword => "/account/password";

    public static string TwoStep => "/account/two-step";

    /// <summary>Asks whether to turn two-step sign-in off.</summary>
    public static string TurnTwoStepOff => TwoStep.With(("ask", "Off"));

    /// <summary>Asks whether to replace the recovery codes.</summary>
    public static string NewRecoveryCodes => TwoStep.With(("ask", "NewCodes"));

    public static string SecondStep(string? returnUrl = null) => "/sign-in/second-step".With(("returnUrl", returnUrl));

    public static string ChooseProvider(string? returnUrl = null) => "/choose-provider".With(("returnUrl", returnUrl));

    /// <summary>A one-time link of somebody who forgot their password.</summary>
    public static string ResetPassword(string token) => "/reset-password".With(("token", token));

    /// <summary>A one-time link of somebody who was invited.</summary>
    public static string AcceptInvitation(string token) => "/accept-invitation".With(("token", token));
}
