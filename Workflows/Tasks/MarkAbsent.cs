using Portal.Domain.Accounts;
using Portal.Workflows.Accounts;
using Portal.Workflows.Audit;

namespace Portal.Workflows.Tasks;

/// <summary>Says of oneself, or of somebody of a team one leads, that they are away, and who gets their work and emails until then.</summary>
public sealed class MarkAbsent(TeamLeads leads, Absences absences)
{
    /// <param name="actor">Who says so.</param>
    /// <param name="by">The same for the audit list.</param>
    /// <param name="person">Who is away.</param>
    /// <param name="until">The last day; it ends by itself.</param>
    /// <param name="standIn">Who gets their work meanwhile.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="OnlyALeadArranges">It is a colleague, of a team that somebody else leads.</exception>
    /// <exception cref="Domain.Refusal">The day or the colleague is not possible.</exception>
    public async Task HandleAsync(Actor actor, AuditedBy by, Guid person, DateOnly? until, Guid? standIn, CancellationToken ct)
    {
        await leads.MustArrangeAsync(actor, person, ct);
        await absences.LeaveAsync(by, person, until, standIn, ct);
    }

    /// <summary>They are back before that day.</summary>
    public async Task EndAsync(Actor actor, AuditedBy by, Guid person, CancellationToken ct)
    {
        await leads.MustArrangeAsync(actor, person, ct);
        await absences.ReturnAsync(by, person, ct);
    }
}
