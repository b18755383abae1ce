using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Domain.CarePackages;
using Portal.Domain.Contracts;
using Portal.Domain.Organisations;
using Portal.Workflows.Contracts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.TestKit;

/// <summary>A small register, its people, and documents that came through the portal's own use cases.</summary>
public static class PortalGivens
{
    /// <summary>Cinder Ella, placed at Sleepovers (P1001): the guide's own client.</summary>
    public const string Cinder = "C1170421";

    /// <summary>Snow White, placed at Night Owls, the other service of P1001.</summary>
    public const string Snow = "C2000021";

    /// <summary>Robin Hood, placed at Harbour House (P1002).</summary>
    public const string Robin = "C2000009";

    public const string Clerk = "lena.clerk@council.example";
    public const string Sarah = "sarah.lock@sleepovers.example";
    public const string Sam = "sam.second@sleepovers.example";
    public const string Harry = "harry.quay@harbour.example";

    /// <summary>Everything that tells who a client is.</summary>
    public static IReadOnlyList<string> ClientNames { get; } = ["Cinder", "Ella", "Snow", "White", "Robin", "Hood"];

    /// <summary>Two providers with services, a client each or two, a clerk of the council, and signatories.</summary>
    public static async Task GivenRegisterAsync(this TestDatabase database)
    {
        await using (var db = database.Context())
        {
            db.Providers.AddRange(new Provider { Ref = "P1001", Name = "Sleepovers" }, new Provider { Ref = "P1002", Name = "Harbour View Care" });
            db.Services.AddRange(
                new Service { Ref = "S2001", ProviderRef = "P1001", Name = "Sleepovers" },
                new Service { Ref = "S2003", ProviderRef = "P1001", Name = "Night Owls" },
                new Service { Ref = "S2002", ProviderRef = "P1002", Name = "Harbour House" });
            db.Contracts.AddRange(
                new Contract { Ref = "K3001", ProviderRef = "P1001", Name = "Sleepovers" },
                new Contract { Ref = "K3002", ProviderRef = "P1002", Name = "Harbour Residential Framework" });
            db.Clients.AddRange(
                new Client { SsRef = Cinder, Surname = "Ella", Forename = "Cinder" },
                new Client { SsRef = Snow, Surname = "White", Forename = "Snow" },
                new Client { SsRef = Robin, Surname = "Hood", Forename = "Robin" });
            db.LineItems.AddRange(
                Line("L4001", "C153290", Cinder, "S2001", "K3001", new(2016, 2, 1)),
                Line("L4002", "C110", Snow, "S2003", "K3001", new(2018, 7, 2)),
                Line("L4003", "C104", Robin, "S2002", "K3002", new(2018, 7, 1)));
            await db.SaveChangesAsync();
        }

        await database.GivenCouncilUserAsync(Clerk, CouncilRoles.Placements);
        await database.GivenProviderUserAsync(Sarah, ProviderRoles.Signatory, "P1001");
        await database.GivenProviderUserAsync(Sam, ProviderRoles.Signatory, "P1001");
        await database.GivenProviderUserAsync(Harry, ProviderRoles.Signatory, "P1002");
    }

    /// <summary>A draft by the clerk for a client of the register.</summary>
    public static async Task<Guid> GivenDraftAsync(this IPortal app, string ssRef = Cinder, byte[]? file = null, string fileName = "agreement.pdf", Guid? replaces = null)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var line = await db.LineItems.AsNoTracking().FirstAsync(x => x.SsRef == ssRef);
        var draft = new ContractDraft(ssRef, line.ServiceRef, line.CarePackageRef, "IPA Contract", fileName, file ?? Documents.Pdf());
        return await scope.ServiceProvider.GetRequiredService<PrepareContract>()
            .HandleAsync(await ActorAsync(db, Clerk), draft, Guid.NewGuid(), replaces, CancellationToken.None);
    }

    public static async Task<Guid> GivenPublishedDocumentAsync(this IPortal app, string ssRef = Cinder, byte[]? file = null, string fileName = "agreement.pdf", Guid? replaces = null)
    {
        var id = await app.GivenDraftAsync(ssRef, file, fileName, replaces);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var seen = (await db.ContractDocuments.AsNoTracking().SingleAsync(x => x.Id == id)).UpdatedAt;
        await scope.ServiceProvider.GetRequiredService<PublishContract>()
            .HandleAsync(await ActorAsync(db, Clerk), new MoveRequest(id, Guid.NewGuid()), seen, CancellationToken.None);
        return id;
    }

    public static async Task<Guid> GivenAgreedDocumentAsync(this IPortal app, string ssRef = Cinder)
    {
        var id = await app.GivenPublishedDocumentAsync(ssRef);
        await using var scope = app.Services.CreateAsyncScope();
        var signatory = await SignatoryOfAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), id);
        await scope.ServiceProvider.GetRequiredService<MakeMove>().AgreeAsync(signatory, new(id, Guid.NewGuid()), CancellationToken.None);
        return id;
    }

    public static async Task<Guid> GivenRejectedDocumentAsync(this IPortal app, string ssRef = Cinder, string reason = "The weekly cost is wrong.")
    {
        var id = await app.GivenPublishedDocumentAsync(ssRef);
        await using var scope = app.Services.CreateAsyncScope();
        var signatory = await SignatoryOfAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), id);
        await scope.ServiceProvider.GetRequiredService<MakeMove>().RejectAsync(signatory, new(id, Guid.NewGuid()), reason, CancellationToken.None);
        return id;
    }

    public static async Task WithdrawAsync(this IPortal app, Guid id, string reason = "Published for the wrong care package.")
    {
        await using var scope = app.Services.CreateAsyncScope();
        var clerk = await ActorAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), Clerk);
        await scope.ServiceProvider.GetRequiredService<MakeMove>()
            .HandleAsync(ContractWorkflow.DefinitionName, ContractMoves.Withdraw, clerk, new(id, Guid.NewGuid()), new MoveForm().Fill("Reason", reason), CancellationToken.None);
    }

    private static CarePackageLineItem Line(string line, string package, string client, string service, string contract, DateOnly start) => new()
    {
        Ref = line,
        CarePackageRef = package,
        SsRef = client,
        ServiceRef = service,
        ContractRef = contract,
        ServiceLevel = "IFP Framework - Core - Standard",
        StartDate = start,
        WeeklyCost = 1_000,
        Pricing = "1 x Placement at £1,000.00 (Spot)",
        Authorised = true,
    };

    private static async Task<Actor> SignatoryOfAsync(PortalDbContext db, Guid document)
    {
        var provider = (await db.ContractDocuments.AsNoTracking().SingleAsync(x => x.Id == document)).ProviderRef;
        return await ActorAsync(db, provider == "P1001" ? Sarah : Harry);
    }

    private static async Task<Actor> ActorAsync(PortalDbContext db, string email)
    {
        var user = await db.Users.AsNoTracking().SingleAsync(x => x.Email == email);
        if (user.Kind == AccountKind.Council)
        {
            return Actor.ForCouncil(user.Id, user.Name, "Suffolk County Council", user.CouncilRoles);
        }

        var member = await db.Memberships.AsNoTracking().FirstAsync(x => x.UserId == user.Id);
        var provider = await db.Providers.AsNoTracking().SingleAsync(x => x.Ref == member.ProviderRef);
        return Actor.ForProvider(user.Id, user.Name, provider.Ref, provider.Name, member.Roles);
    }
}
