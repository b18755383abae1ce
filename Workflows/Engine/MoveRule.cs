using Portal.Notifications.Links;

namespace Portal.Workflows.Engine;

/// <summary>One arrow of a workflow's drawing.</summary>
/// <param name="Name">The move, as kept in the journal ("Agree").</param>
/// <param name="From">The state it starts from.</param>
/// <param name="To">The state it ends in; the same for a reminder.</param>
/// <param name="By">Who may make it.</param>
/// <param name="Notifies">The outbox message that tells others, or null.</param>
/// <param name="PastTense">The fact, for the timeline ("Agreed").</param>
public sealed record MoveRule(string Name, string From, string To, Party By, string? Notifies, string PastTense)
{
    /// <summary>What its form asks, from top to bottom.</summary>
    public IReadOnlyList<MoveField> Asks { get; init; } = [];

    /// <summary>The words on its button: the name, as words.</summary>
    public string Button { get; init; } = InWords(Name);

    /// <summary>It ends what cannot be taken up again, or turns somebody down: its button warns.</summary>
    public bool IsGrave { get; init; }

    /// <summary>What it costs, where it asks for nothing else and is confirmed once before it is made; null: it is not.</summary>
    public string? Costs { get; init; }

    /// <summary>What whoever makes it declares, above its button; null: nothing.</summary>
    public string? Declaration { get; init; }

    /// <summary>Who of the provider should read that it happened, though it asks nothing of them; null: nobody.</summary>
    public Party? NewsFor { get; init; }

    /// <summary>Two who make it at once both do, whatever others did meanwhile: it takes nothing from them, nor they from it.</summary>
    public bool GoesBesideOthers { get; init; }

    /// <summary>The council's inner work: a provider is neither told of it nor held up by it.</summary>
    public bool IsOfTheCouncil { get; init; }

    /// <summary>What the person who made it reads then.</summary>
    public string? Done { get; init; }

    /// <summary>Where a page of its own asks for it, by the subject's id; null where its form is what it asks.</summary>
    public Func<Guid, string>? Page { get; init; }

    /// <summary>What it does to the subject; null where a page of its own calls a use case.</summary>
    internal Delegate? Does { get; init; }

    /// <summary>Its form is made of what it asks, wherever it is shown.</summary>
    public bool HasForm => Does is not null;

    /// <summary>Where it is asked for, on the side of whoever makes it.</summary>
    internal Func<Guid, string> PageOf(Func<Side, Guid, string> address) => id => address(By.Kind == TurnKind.Provider ? Side.Provider : Side.Council, id);

    /// <summary>The name of a move or a state as people read it: "AskedBack" is "Asked back".</summary>
    public static string InWords(string name)
        => string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : c.ToString()));
}
