namespace Portal.Notifications;

/// <summary>
/// An email as a type: what happened, what to do, and one link. It never holds a client's name: the subject is the
/// SSRef at most, and whoever wants to know more signs in.
/// </summary>
public abstract record PortalEmail
{
    /// <summary>A stable word for the kind, kept with the row ("contract-published").</summary>
    public abstract string Kind { get; }

    public abstract string Subject { get; }

    /// <summary>What happened, one sentence or paragraph each.</summary>
    public abstract IReadOnlyList<string> WhatHappened { get; }

    /// <summary>What the reader is asked to do now.</summary>
    public abstract string WhatToDo { get; }

    public abstract string LinkText { get; }

    /// <summary>Where the link leads, from the portal's root ("/provider/contracts/...").</summary>
    public abstract string LinkPath { get; }

    /// <summary>The body holds a one-time link: it is wiped from the store once the email has gone.</summary>
    public virtual bool IsSecret => false;
}
