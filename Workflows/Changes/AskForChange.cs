using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Domain.Changes;
using Portal.Workflows.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Changes;

/// <summary>Somebody of a provider asks for other details or for access. The form's id is the request's: twice makes one.</summary>
public sealed class AskForChange(PortalDbContext db, WorkflowEngine engine, ChangeTargets targets, WorkingCalendar calendar, EngineClock clock)
{
    private const int DueWorkingDays = 5;

    /// <summary>What is left of something that is removed.</summary>
    private static readonly Dictionary<string, string?> Nothing = [];

    /// <summary>What is asked for beside what stands there, checked as it will be checked when it is sent; null where the provider has no such thing.</summary>
    /// <exception cref="Domain.Refusal">Nothing would change, or a value is not possible.</exception>
    public async Task<ChangeRequest?> PreviewAsync(Actor actor, ChangeKind kind, string? key, IReadOnlyDictionary<string, string?> values, string? message, Guid id, CancellationToken ct)
    {
        if (await targets.FindAsync(actor.ProviderRef!, kind, key, ct) is not { } target)
        {
            return null;
        }

        if (ChangeRequest.IsAccessKind(kind) && !AccessWorkflow.MayAsk(actor, kind))
        {
            throw new MoveNotPermitted(ChangeMoves.Ask, "not begun");
        }

        values = kind == ChangeKind.ContactRemoval ? Nothing : values;
        foreach (var field in ChangeField.Of(kind).Where(f => f.IsEmail))
        {
            if (values.GetValueOrDefault(field.Name) is { Length: > 0 } email && EmailAddress.Refused(email) is { } why)
            {
                throw new ValueIsNotPossible(field.Name, why);
            }
        }

        if (ChangeField.Of(kind).Any(f => f.Name == "roles") && AccessRoles.Read(values.GetValueOrDefault("roles")) is null)
        {
            throw new ValueIsNotPossible("roles", "Choose roles from the list");
        }

        if (kind == ChangeKind.NewUser && await AccessEffects.IsUserAsync(db, actor.ProviderRef!, values.GetValueOrDefault("email"), ct))
        {
            throw new PersonIsAUserAlready();
        }

        var asked = ChangeField.Of(kind).Select(f => new ChangedValue(f.Name, target.Values.GetValueOrDefault(f.Name), values.GetValueOrDefault(f.Name))).ToList();
        return ChangeRequest.Ask(id, 0, new ChangeDraft(kind, target.Key, LabelOf(kind, target, values), asked, message), Due(), actor, clock.Now);
    }

    /// <summary>The request's id; null where the provider has no such thing.</summary>
    /// <param name="actor">Somebody of the provider.</param>
    /// <param name="kind">What for.</param>
    /// <param name="key">Whose details; null for something new.</param>
    /// <param name="values">What should stand there, by field.</param>
    /// <param name="message">Why, or null.</param>
    /// <param name="requestId">The form's own id.</param>
    /// <param name="seen">The <see cref="ChangeRequest.Fingerprint"/> of the difference that was shown; null: whatever it is.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="Domain.Refusal">Nothing would change, a value is not possible, or the difference is another than was shown.</exception>
    public Task<Guid?> HandleAsync(Actor actor, ChangeKind kind, string? key, IReadOnlyDictionary<string, string?> values, string? message, Guid requestId, string? seen, CancellationToken ct)
        => engine.StartOnceAsync(requestId, actor, () => MakeAsync(actor, kind, key, values, message, requestId, seen, ct), ct);

    private async Task<NewSubject?> MakeAsync(Actor actor, ChangeKind kind, string? key,
        IReadOnlyDictionary<string, string?> values, string? message, Guid requestId, string? seen, CancellationToken ct)
    {
        if (await PreviewAsync(actor, kind, key, values, message, requestId, ct) is not { } preview)
        {
            return null;
        }

        if (seen is not null && seen.ReplaceLineEndings("\n") != preview.Fingerprint)
        {
            throw new ChangeLooksDifferent();
        }

        var number = await db.Database.SqlQuery<long>($"select nextval('action_numbers') as \"Value\"").SingleAsync(ct);
        var subjectKey = kind == ChangeKind.NewContact ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"CR{number}") : preview.SubjectKey;
        var draft = new ChangeDraft(kind, subjectKey, preview.SubjectLabel, preview.Values.Count == 0 ? [] : Whole(kind, preview, values), message);
        var change = ChangeRequest.Ask(requestId, number, draft, Due(), actor, clock.Now);
        db.ChangeRequests.Add(change);
        return new NewSubject(
            new WorkflowSubject(
                change.Id,
                change.IsAccess ? AccessWorkflow.DefinitionName : ChangeWorkflow.DefinitionName,
                change.DisplayName,
                change.ProviderRef,
                change.State,
                ChangeDefinition.LineOf(change)),
            m => m.Comment(change.Message).Data(new { change.Kind, change.SubjectKey, change.SubjectLabel, change.Values, change.DueOn }),
            new StartMove(ChangeMoves.Ask, ChangeEmails.Requested));
    }

    private static List<ChangedValue> Whole(ChangeKind kind, ChangeRequest preview, IReadOnlyDictionary<string, string?> values)
        => [.. ChangeField.Of(kind).Select(f => preview.Values.FirstOrDefault(v => v.Name == f.Name) ?? new ChangedValue(f.Name, values.GetValueOrDefault(f.Name), values.GetValueOrDefault(f.Name)))];

    private static string LabelOf(ChangeKind kind, ChangeTarget target, IReadOnlyDictionary<string, string?> values) => kind switch
    {
        ChangeKind.NewUser => $"{values.GetValueOrDefault("name")}, {values.GetValueOrDefault("email")} (New user)",
        ChangeKind.NewContact => $"{values.GetValueOrDefault("name")} (New contact)",
        _ => target.Label,
    } is { Length: <= 200 } label ? label : target.Label;

    private DateOnly Due() => calendar.After(LondonTime.DateOf(clock.Now), DueWorkingDays);
}
