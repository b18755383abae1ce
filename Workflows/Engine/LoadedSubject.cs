namespace Portal.Workflows.Engine;

/// <summary>A subject with its instance, loaded together for a move.</summary>
/// <param name="Subject">What the move changes by its own verb.</param>
/// <param name="Instance">Where it stands.</param>
/// <param name="StateOf">The state that the subject says of itself, held against the move's arrow; null where it keeps none, and the instance alone says where it stands.</param>
/// <param name="Save">The statement that writes the subject as it then is, or null when the move leaves it alone.</param>
internal sealed record LoadedSubject<TSubject>(TSubject Subject, WorkflowInstance Instance, Func<TSubject, Enum>? StateOf, Func<TSubject, Statement>? Save)
    where TSubject : class
{
    /// <summary>How the subject is written; a move that changes more than most says so while it is made.</summary>
    public Func<TSubject, Statement>? Save { get; set; } = Save;

    /// <summary>The definition and the subject's own verb tell one truth: what stands elsewhere than the arrow leads is a fault of ours, and is not written (decision 71).</summary>
    /// <exception cref="StatesDiffer">They tell two.</exception>
    public void MustStandIn(string state, string move)
    {
        if (StateOf?.Invoke(Subject).ToString() is { } own && own != state)
        {
            throw new StatesDiffer(Instance.Definition, move, state, own);
        }
    }
}
