namespace Portal.Host.Accounts;

/// <summary>For whom a form is made.</summary>
public enum Reader
{
    /// <summary>Somebody who is not signed in.</summary>
    Stranger,

    SignedIn,
}
