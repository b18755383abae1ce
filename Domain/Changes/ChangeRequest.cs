using System.Globalization;
using Portal.Domain.Accounts;

namespace Portal.Domain.Changes;

/// <summary>
/// A provider asks for other details, or for access of its people; the council applies or declines. The guide, "View and
/// Request Changes"; DOMAIN, workflow 4.
/// </summary>
public sealed class ChangeRequest
{
    /// <summary>The longest message or reason, in characters.</summary>
    public const int MaxWords = 2_000;

    private ChangeRequest()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>What people name it by; counted together with actions.</summary>
    public long Number { get; private init; }

    public string ProviderRef { get; private init; } = "";

    public ChangeKind Kind { get; private init; }

    /// <summary>Whose details: the reference of the provider, service or contact, or the account's id; null for something new.</summary>
    public string? SubjectKey { get; private init; }

    /// <summary>"Sleepovers (Organisation)".</summary>
    public string SubjectLabel { get; private init; } = "";

    public IReadOnlyList<ChangedValue> Values { get; private init; } = [];

    /// <summary>Why, in the provider's words.</summary>
    public string? Message { get; private init; }

    public Guid RequestedById { get; private init; }

    public string RequestedBy { get; private init; } = "";

    public DateTimeOffset RequestedAt { get; private init; }

    public DateOnly DueOn { get; private init; }

    public ChangeState State { get; private set; }

    public string? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why it was declined.</summary>
    public string? Reason { get; private set; }

    /// <summary>It is about who may use the portal.</summary>
    public bool IsAccess => IsAccessKind(Kind);

    /// <summary>What is asked for, as somebody saw it: tells whether it is still that.</summary>
    public string Fingerprint => string.Join('\n', Values.Select(v => $"{v.Name}={v.From}={v.To}"));

    /// <summary>"Change request 1002".</summary>
    public string DisplayName => string.Create(CultureInfo.InvariantCulture, $"Change request {Number}");

    public static bool IsAccessKind(ChangeKind kind) => kind is ChangeKind.NewUser or ChangeKind.UserRoles or ChangeKind.UserRemoval or ChangeKind.UserReset;

    /// <param name="id">Its id, which the form chose.</param>
    /// <param name="number">The next one.</param>
    /// <param name="draft">What is asked for.</param>
    /// <param name="dueOn">Five working days from now.</param>
    /// <param name="by">Somebody of the provider.</param>
    /// <param name="at">UTC.</param>
    /// <exception cref="ChangesNothing">Everything is as it was.</exception>
    /// <exception cref="ValueIsNotPossible">A value is missing or too long.</exception>
    /// <exception cref="NobodyChangesTheirOwnAccess">It is about the person who asks.</exception>
    public static ChangeRequest Ask(Guid id, long number, ChangeDraft draft, DateOnly dueOn, Actor by, DateTimeOffset at)
    {
        if (IsAccessKind(draft.Kind) && draft.SubjectKey == by.UserId?.ToString())
        {
            throw new NobodyChangesTheirOwnAccess();
        }

        var fields = ChangeField.Of(draft.Kind);
        List<ChangedValue> changed = [.. draft.Values.Select(v => v with { From = Clean(v.From), To = Clean(v.To) }).Where(v => v.From != v.To)];
        foreach (var field in fields)
        {
            Check(field, draft.Values.FirstOrDefault(v => v.Name == field.Name)?.To, isChanged: changed.Exists(v => v.Name == field.Name));
        }

        if (fields.Count > 0 && changed.Count == 0)
        {
            throw new ChangesNothing();
        }

        return new ChangeRequest
        {
            Id = id,
            Number = number,
            ProviderRef = by.ProviderRef!,
            Kind = draft.Kind,
            SubjectKey = draft.SubjectKey,
            SubjectLabel = draft.SubjectLabel,
            Values = changed,
            Message = Words(draft.Message, "Message"),
            DueOn = dueOn,
            RequestedById = by.UserId!.Value,
            RequestedBy = by.Name,
            RequestedAt = at,
        };
    }

    /// <summary>The council has looked at it, and it becomes so.</summary>
    /// <param name="now">What stands there today, by field: it must be what stood there when it was asked for.</param>
    /// <param name="by">Somebody of the council.</param>
    /// <param name="at">UTC.</param>
    /// <exception cref="NobodyApprovesTheirOwnRequest">The same person asked.</exception>
    /// <exception cref="ValuesChangedMeanwhile">What would be overwritten is not what was looked at.</exception>
    public void Apply(IReadOnlyDictionary<string, string?> now, Actor by, DateTimeOffset at)
    {
        if (by.UserId == RequestedById)
        {
            throw new NobodyApprovesTheirOwnRequest();
        }

        // Of what is removed, nothing may have been added either.
        var looked = Kind == ChangeKind.ContactRemoval ? ChangeField.Of(Kind).Select(f => Values.FirstOrDefault(v => v.Name == f.Name) ?? new ChangedValue(f.Name, null, null)) : Values;
        var others = looked.Where(v => Clean(now.GetValueOrDefault(v.Name)) != v.From).Select(v => ChangeField.Of(Kind).First(f => f.Name == v.Name).Label).ToList();
        if (others.Count > 0)
        {
            throw new ValuesChangedMeanwhile(others);
        }

        Decide(ChangeState.Applied, by, at);
    }

    /// <exception cref="DecliningNeedsAReason">The provider is owed a sentence.</exception>
    public void Decline(string? reason, Actor by, DateTimeOffset at)
    {
        Reason = Words(reason, "Reason") ?? throw new DecliningNeedsAReason();
        Decide(ChangeState.Declined, by, at);
    }

    /// <summary>The provider does not want it any more.</summary>
    public void Withdraw(Actor by, DateTimeOffset at) => Decide(ChangeState.Withdrawn, by, at);

    private void Decide(ChangeState state, Actor by, DateTimeOffset at)
    {
        if (State != ChangeState.Requested)
        {
            throw new ChangeIsDecided(State);
        }

        (State, DecidedBy, DecidedAt) = (state, by.Name, at);
    }

    private static void Check(ChangeField field, string? value, bool isChanged)
    {
        if (field.IsRequired && Clean(value) is null)
        {
            throw new ValueIsNotPossible(field.Name, $"Enter the {field.Label.ToLowerInvariant()}");
        }

        if (isChanged && value?.Length > field.MaxLength)
        {
            throw new ValueIsNotPossible(field.Name, $"The {field.Label.ToLowerInvariant()} must be {field.MaxLength} characters or fewer");
        }
    }

    private static string? Clean(string? value) => value?.ReplaceLineEndings("\n").Trim() is { Length: > 0 } text ? text : null;

    private static string? Words(string? typed, string field)
        => Clean(typed) is not { } text ? null : text.Length <= MaxWords ? text : throw new Contracts.ReasonIsTooLong(MaxWords, field);
}
