using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Actions;

/// <summary>Unsent messages: each is its writer's alone, for the organisation that they were acting for.</summary>
public sealed class Drafts(PortalDbContext db, EngineClock clock)
{
    /// <summary>After so long nobody comes back to it.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>What was typed there, or null.</summary>
    public Task<string?> FindAsync(Actor actor, string place, CancellationToken ct)
        => Mine(actor, place).Select(d => d.Text).FirstOrDefaultAsync(ct);

    /// <summary>Keeps it; nothing typed forgets it, and of more than a draft can hold the beginning is kept.</summary>
    /// <param name="actor">Who types.</param>
    /// <param name="place">Where.</param>
    /// <param name="text">What stands there.</param>
    /// <param name="form">The form that it stands in: once that was sent, what comes late is no draft any more.</param>
    /// <param name="ct">Stops it.</param>
    public Task KeepAsync(Actor actor, string place, string? text, MoveRequest form, CancellationToken ct)
    {
        if (place.Length is 0 or > Draft.MaxPlace)
        {
            return Task.CompletedTask;
        }

        text = text?.Length > Draft.MaxText ? text[..Draft.MaxText] : text;
        return string.IsNullOrWhiteSpace(text)
            ? ForgetAsync(actor, place, ct)
            : db.Database.ExecuteSqlAsync(
                $"""
                insert into drafts (user_id, provider_ref, place, text, at) select {actor.UserId}, {actor.ProviderRef ?? ""}, {place}, {text}, {clock.Now}
                where not exists (select from journal where instance_id = {form.SubjectId} and request_id = {form.RequestId})
                on conflict (user_id, provider_ref, place) do update set text = excluded.text, at = excluded.at
                """,
                ct);
    }

    /// <summary>It was sent.</summary>
    public Task ForgetAsync(Actor actor, string place, CancellationToken ct) => Mine(actor, place).ExecuteDeleteAsync(ct);

    /// <summary>Throws away what is older than a month; returns how many.</summary>
    public Task<int> TidyAsync(CancellationToken ct)
    {
        var before = clock.Now - Kept;
        return db.Drafts.Where(d => d.At < before).ExecuteDeleteAsync(ct);
    }

    private IQueryable<Draft> Mine(Actor actor, string place)
    {
        var provider = actor.ProviderRef ?? "";
        return db.Drafts.Where(d => d.UserId == actor.UserId && d.ProviderRef == provider && d.Place == place);
    }
}
