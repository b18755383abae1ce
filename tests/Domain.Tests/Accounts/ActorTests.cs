using Portal.Domain.Accounts;

namespace Portal.Domain.Tests.Accounts;

public sealed class ActorTests
{
    private static readonly Actor Sarah = Actor.ForProvider(Guid.Empty, "Sarah Lock", "P1001", "Sleepovers", ProviderRoles.Signatory | ProviderRoles.Actions);
    private static readonly Actor Alex = Actor.ForCouncil(Guid.Empty, "Alex Placements", "Council", CouncilRoles.Placements | CouncilRoles.InvoiceAuthoriser);

    [Fact]
    public void Who_is_asked_for_several_roles_needs_every_one_of_them()
    {
        Assert.True(Sarah.Has(ProviderRoles.Signatory));
        Assert.False(Sarah.Has(ProviderRoles.Signatory | ProviderRoles.Invoicing));
        Assert.True(Alex.Has(CouncilRoles.Placements | CouncilRoles.InvoiceAuthoriser));
        Assert.False(Alex.Has(CouncilRoles.Placements | CouncilRoles.Administrator));
    }

    [Fact]
    public void No_role_is_none_that_anybody_has()
    {
        Assert.False(Sarah.Has(ProviderRoles.None));
        Assert.False(Alex.Has(CouncilRoles.None));
    }

    [Fact]
    public void Each_stands_on_one_side()
    {
        Assert.Equal((AccountKind.Provider, "P1001", CouncilRoles.None, false, false), (Sarah.Kind, Sarah.ProviderRef, Sarah.CouncilRoles, Sarah.IsCouncil, Sarah.IsSystem));
        Assert.Equal((AccountKind.Council, null, ProviderRoles.None, true, false), (Alex.Kind, Alex.ProviderRef, Alex.ProviderRoles, Alex.IsCouncil, Alex.IsSystem));
        Assert.Equal((null, null, false, true), (Actor.System.Kind, Actor.System.UserId, Actor.System.IsCouncil, Actor.System.IsSystem));
    }

    [Fact]
    public void An_auditor_has_no_other_role_and_moves_nothing_whatever_else_was_set()
    {
        var both = Actor.ForCouncil(Guid.Empty, "Olga Auditor", "Council", CouncilRoles.Auditor | CouncilRoles.Administrator);

        Assert.Equal((true, false, true), (both.IsAuditor, both.Has(CouncilRoles.Administrator), both.MayRead(CouncilRoles.Administrator)));
        Assert.Equal((false, true), (Alex.IsAuditor, Alex.MayRead(CouncilRoles.Placements)));
        Assert.Throws<AuditorHasNoOtherRole>(() => (CouncilRoles.Auditor | CouncilRoles.Placements).MustGoTogether());
        foreach (var roles in (CouncilRoles[])[CouncilRoles.Auditor, CouncilRoles.None, CouncilRoles.Placements | CouncilRoles.Administrator])
        {
            roles.MustGoTogether();
        }

        Assert.Equal([true, false, false], new[] { CouncilRoles.Placements, CouncilRoles.Auditor, CouncilRoles.None }.Select(r => r.Move()));
    }
}
