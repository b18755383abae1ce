using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Tasks;

/// <summary>The lines of instances, in the order that they come in.</summary>
internal static class TaskRows
{
    public static IQueryable<TaskRow> Lines(this PortalDbContext db, IQueryable<WorkflowInstance> found, DateTimeOffset now)
        => from i in found
           join p in db.Providers on i.ProviderRef equals p.Ref into providers
           from p in providers.DefaultIfEmpty()
           join c in db.Clients on i.Client equals c.SsRef into clients
           from c in clients.DefaultIfEmpty()
           join u in db.Users on i.OwnerId equals u.Id into owners
           from u in owners.DefaultIfEmpty()
           select new TaskRow
           {
               Id = i.Id,
               Definition = i.Definition,
               Version = i.Version,
               State = i.State,
               Subject = i.Subject,
               ProviderRef = i.ProviderRef,
               Provider = p == null ? "" : p.Name,
               Client = i.Client,
               ClientName = c == null ? null : c.Surname + ", " + c.Forename,
               Money = i.Money,
               Note = i.Note,
               DueAt = i.DueAt,
               Since = i.Since,
               IsOverdue = i.DueAt != null && i.DueAt < now,
               Turn = i.Turn,
               IsWithProvider = i.TurnKind == TurnKind.Provider,
               Team = i.Team,
               OwnerId = i.OwnerId,
               Owner = u == null ? null : u.Name,
               HeldUntil = i.HeldUntil,
               HeldBecause = i.HeldBecause,
           };
}
