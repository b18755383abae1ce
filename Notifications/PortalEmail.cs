namespace Portal.Notifications;

/// <summary>
/// An email as a type: what happened, what to do, and one link. It never holds a client's name: the subject is the
/// SSRef at most, and whoever wants to know more signs in.
/// </summary>
public abstract record PortalEmail
{
    /// <summary>A stable word for the kind, kept with the row ("contract-published"): that of its topic, where it has one.</summary>
    public virtual string Kind => EmailTopic.Of(GetType())?.Kind ?? throw new InvalidOperationException($"{GetType().Name} has neither a topic nor a kind.");

    public abstract string Subject { get; }

    /// <summary>What happened, one sentence or paragraph each.</summary>
    public abstract IReadOnlyList<string> WhatHappened { get; }

    /// <summary>Several things, each with a link of its own, between what happened and what to do.</summary>
    public virtual IReadOnlyList<EmailItem> Listed => [];

    /// <summary>What the reader is asked to do now.</summary>
    public abstract string WhatToDo { get; }

    /// <summary>The same where one email lists several of the kind.</summary>
    public virtual string WhatToDoWithSeveral => Each;

    /// <summary>What to do where the emails that one stands for ask for different things.</summary>
    protected const string Each = "Please open each of them and see what to do.";

    public abstract string LinkText { get; }

    /// <summary>Where the link leads, from the portal's root ("/provider/contracts/...").</summary>
    public abstract string LinkPath { get; }

    /// <summary>Its reader may choose how soon to hear of such a thing, so the email says where.</summary>
    public virtual bool IsChosen => EmailTopic.Find(Kind) is not null;

    /// <summary>The body holds a one-time link: it is wiped from the store once the email has gone.</summary>
    public virtual bool IsSecret => false;
}
