namespace Portal.Host.Look;

/// <summary>What an error page says: what happened, and what to do next.</summary>
public sealed record ErrorPageWords(string Title, IReadOnlyList<string> Sentences)
{
    /// <summary>The words for a status code; any other code is told as a fault of ours.</summary>
    public static ErrorPageWords For(int status) => status switch
    {
        400 => new(
            "The page could not be sent",
            [
                "It may have been open for too long, or something in its address or form was not right. Nothing was changed.",
                "Go back, load the page again and send it once more. If you copied an address, check that all of it is there.",
            ]),
        403 => new(
            "You cannot do this with your role",
            [
                "Your account does not have the role that this page needs. Nothing was changed.",
                "If it should, ask your organisation's portal administrator, or contact us.",
            ]),
        404 or 405 => new(
            "Page not found",
            [
                "If you typed the address, check that it is right. If you pasted it, check that you copied all of it.",
                "What it showed may belong to another organisation or may no longer be there. If you act for several providers, "
                    + "choose the right one and try again.",
            ]),
        409 => new(
            "Somebody else was quicker",
            [
                "What you were looking at changed while you had it open. What you sent was not recorded.",
                "Go back, load the page again to see how things stand now, and decide then.",
            ]),
        413 => new(
            "The file is too big",
            ["What you sent is bigger than the portal takes. Nothing was changed.", "Go back and choose a smaller file."]),
        429 => new(
            "Too many attempts",
            [
                "For safety the portal takes only so many attempts in a short time.",
                "Wait a few minutes, then try again.",
            ]),
        503 => new(
            "The portal is not available just now",
            [
                "It is starting, being updated, cannot reach its database, or has no room left to write. It tries again by itself, and works as soon as the database does. "
                    + "What you sent may not have been recorded.",
                "Wait a few minutes. Check whether your change is there. If it is not, send it again. If this page is still here after an hour, contact us.",
            ]),
        _ => new(
            "Sorry, something went wrong",
            [
                "The fault is ours, and the portal's log has it. What you sent may not have been recorded.",
                "Wait a few minutes. Check whether your change is there. If it is not, send it again.",
            ]),
    };

    /// <summary>A form of one provider was sent while its reader acts for another.</summary>
    public static ErrorPageWords AnotherProvider { get; } = new(
        "You now act for another provider",
        [
            "You opened this page for one provider and then switched to another, perhaps in another tab. What you sent was not recorded.",
            "Go back to copy what you typed. Then switch to the right provider at the top of the page and send it there.",
        ]);

    /// <summary>Whether the portal has this page for the code.</summary>
    public static bool Knows(int status) => status is 400 or 403 or 404 or 405 or 409 or 413 or 429 or 500 or 503;
}
