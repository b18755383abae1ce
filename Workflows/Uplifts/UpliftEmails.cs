using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Uplifts;
using Portal.Notifications.Uplifts;
using Portal.Workflows.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Uplifts;

/// <summary>Who hears of a price uplift request, and what.</summary>
internal sealed class UpliftEmails(PortalDbContext db, Recipients people) : IMoveEmails
{
    public const string Waits = "uplift-waits";
    public const string Remind = "uplift-reminder";
    public const string AskedBack = "uplift-asked-back";
    public const string Agreed = "uplift-agreed";
    public const string Declined = "uplift-declined";
    public const string InTheRegister = "uplift-in-the-register";

    public static IReadOnlyList<string> Kinds { get; } = [Waits, Remind, AskedBack, Agreed, Declined, InTheRegister];

    public async Task<IReadOnlyList<AddressedEmail>> WriteAsync(string kind, Guid id, CancellationToken ct)
    {
        var uplift = await db.Set<UpliftRequest>().AsNoTracking().SingleAsync(u => u.Id == id, ct);
        if (kind is Waits or Remind && uplift.State != UpliftState.Asked)
        {
            return []; // answered meanwhile: nobody is bothered
        }

        var provider = await db.Providers.Where(p => p.Ref == uplift.ProviderRef).Select(p => p.Name).SingleAsync(ct);
        return kind is Waits or Remind
            ? AddressedEmail.ToEach(await people.OfTaskAsync(id, CouncilRoles.Placements, ct), new UpliftWaitsEmail(id, uplift.Title, provider, kind == Remind), "the placements team")
            : AddressedEmail.ToEach(await people.BeginnerAsync(uplift.ProviderRef, ProviderRoles.Invoicing | ProviderRoles.Actions, uplift.AskedById, ct),
                new UpliftAnsweredEmail(id, uplift.Title, provider, Became(kind)), $"a person for invoicing of {provider}");
    }

    private static string? Became(string kind) => kind switch
    {
        AskedBack => null,
        Agreed => "agreed",
        Declined => "declined",
        _ => "brought into the register",
    };
}
