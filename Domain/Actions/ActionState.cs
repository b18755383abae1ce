namespace Portal.Domain.Actions;

/// <summary>Where an action stands. People read <c>Pending</c> while it lies with either side.</summary>
public enum ActionState
{
    /// <summary>Pending: it is the council's turn.</summary>
    WithCouncil,

    /// <summary>Pending: it is the provider's turn.</summary>
    WithProvider,

    /// <summary>The provider thinks that it is settled; the council closes it, or says why not.</summary>
    ClosureRequested,

    Closed,
}
