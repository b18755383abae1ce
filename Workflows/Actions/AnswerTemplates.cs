using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Actions;

/// <summary>The council's frequent answers. Everybody of the council writes and uses them.</summary>
public sealed class AnswerTemplates(PortalDbContext db, EngineClock clock)
{
    public Task<Paged<AnswerTemplate>> PageAsync(int page, CancellationToken ct)
    {
        var all = db.AnswerTemplates.AsNoTracking();
        return all.OrderBy(t => t.Title).PageAsync(all, page, ct);
    }

    /// <summary>Titles by id, for a list to choose from; the first hundred.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Title)>> TitlesAsync(CancellationToken ct)
        => [.. (await db.AnswerTemplates.OrderBy(t => t.Title).Select(t => new { t.Id, t.Title }).Take(100).ToListAsync(ct)).Select(t => (t.Id, t.Title))];

    public Task<AnswerTemplate?> FindAsync(Guid id, CancellationToken ct) => db.AnswerTemplates.AsNoTracking().FirstOrDefaultAsync(t => t.Id == id, ct);

    /// <summary>Makes one, or changes the one with this id.</summary>
    /// <exception cref="TemplateIsNotPossible">Title or text is missing or too long, or the title is another one's.</exception>
    public async Task SaveAsync(Actor actor, Guid id, string? title, string? text, CancellationToken ct)
    {
        var name = title?.Trim() ?? "";
        var words = text?.Trim() ?? "";
        if (name.Length is 0 or > ActionItem.MaxTitle)
        {
            throw new TemplateIsNotPossible("Title", "Enter a title, in 120 characters or fewer");
        }

        if (words.Length is 0 or > ActionItem.MaxMessage)
        {
            throw new TemplateIsNotPossible("Text", "Enter the text, in 7,500 characters or fewer");
        }

        if (await db.AnswerTemplates.AnyAsync(t => t.Title == name && t.Id != id, ct))
        {
            throw new TemplateIsNotPossible("Title", $"There is already a template {name}");
        }

        try
        {
            await WriteAsync(actor, id, name, words, ct);
        }
        catch (Npgsql.PostgresException e) when (WorkflowEngine.IsRace(e))
        {
            throw new TemplateIsNotPossible("Title", $"There is already a template {name}"); // at the same moment
        }
    }

    private Task<int> WriteAsync(Actor actor, Guid id, string name, string words, CancellationToken ct)
        => db.Database.ExecuteSqlAsync(
            $"""
            insert into answer_templates (id, title, text, changed_by, changed_at) values ({id}, {name}, {words}, {actor.Name}, {clock.Now})
            on conflict (id) do update set title = excluded.title, text = excluded.text, changed_by = excluded.changed_by, changed_at = excluded.changed_at
            """,
            ct);

    public Task RemoveAsync(Guid id, CancellationToken ct) => db.AnswerTemplates.Where(t => t.Id == id).ExecuteDeleteAsync(ct);
}
