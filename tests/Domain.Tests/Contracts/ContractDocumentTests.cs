using Portal.Domain.Accounts;
using Portal.Domain.Contracts;

namespace Portal.Domain.Tests.Contracts;

public sealed class ContractDocumentTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 11, 14, 16, 0, TimeSpan.Zero);
    private static readonly Actor Clerk = Actor.ForCouncil(Guid.Empty, "Alex Placements", "Council", CouncilRoles.Placements);
    private static readonly Actor Sarah = Actor.ForProvider(Guid.Empty, "Sarah Lock", "P1001", "Sleepovers", ProviderRoles.Signatory);
    private static readonly Signing Signing = new("192.0.2.1", "A browser", Now);

    [Fact]
    public void Agreeing_gives_evidence_of_the_exact_bytes_and_the_declaration()
    {
        var document = Published();

        var evidence = document.Agree(Signing, Sarah, Now.AddDays(1));

        Assert.Equal(ContractState.Approved, document.State);
        Assert.Equal("Sarah Lock", document.DecidedBy);
        Assert.Equal(new DecisionEvidence(document.Sha256, DecisionEvidence.AgreeDeclaration, "Signatory", "192.0.2.1", "A browser", Now), evidence);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n ")]
    public void Rejecting_needs_a_reason(string? reason)
    {
        var document = Published();

        Assert.Throws<RejectionNeedsAReason>(() => document.Reject(reason, Signing, Sarah, Now));
        Assert.Equal(ContractState.Published, document.State);
    }

    [Fact]
    public void Withdrawing_needs_a_reason() => Assert.Throws<WithdrawalNeedsAReason>(() => Published().Withdraw(" ", Clerk, Now));

    [Fact]
    public void A_reason_of_more_than_2000_characters_is_refused()
        => Assert.Throws<ReasonIsTooLong>(() => Published().Reject(new string('x', 2_001), Signing, Sarah, Now));

    [Fact]
    public void Nothing_undoes_a_decision()
    {
        var document = Published();
        document.Agree(Signing, Sarah, Now);

        Assert.Throws<DocumentIsNotPublished>(() => document.Reject("No", Signing, Sarah, Now));
        Assert.Throws<DocumentIsNotPublished>(() => document.Agree(Signing, Sarah, Now));
        Assert.Throws<DocumentIsNotPublished>(() => document.Withdraw("No", Clerk, Now));
        Assert.Throws<DocumentIsNotADraft>(() => document.Publish(Clerk, Now, document.UpdatedAt));
    }

    [Fact]
    public void A_draft_cannot_be_decided() => Assert.Throws<DocumentIsNotPublished>(() => Draft().Agree(Signing, Sarah, Now));

    [Fact]
    public void What_was_published_never_changes()
        => Assert.Throws<DocumentIsNotADraft>(() => Published().Change(Place, "IPA Contract", file: null, Now));

    [Fact]
    public void Only_the_draft_that_was_looked_at_is_published()
    {
        var draft = Draft();
        draft.Change(Place, "Placement Plan", file: null, Now.AddMinutes(1));

        Assert.Throws<DraftChangedSincePreview>(() => draft.Publish(Clerk, Now.AddMinutes(2), previewed: Now));
    }

    [Fact]
    public void Only_a_rejected_or_withdrawn_document_is_amended()
    {
        var rejected = Published();
        rejected.Reject("The cost is wrong", Signing, Sarah, Now);

        Assert.Equal(rejected.Id, Draft(replaces: rejected).ReplacesId);
        Assert.Throws<OnlyRejectedOrWithdrawnAreAmended>(() => Draft(replaces: Published()));
    }

    private static DocumentPlacement Place { get; } = new("P1001", "S2001", "C1170421", "C153290");

    private static ContractDocument Draft(ContractDocument? replaces = null)
        => ContractDocument.Prepare(Guid.CreateVersion7(), Place, "IPA Contract", ContractFile.Of(Guid.CreateVersion7(), "ipa.pdf", "%PDF-1.7 %%EOF"u8.ToArray()), Now, replaces);

    private static ContractDocument Published()
    {
        var document = Draft();
        document.Publish(Clerk, Now, document.UpdatedAt);
        return document;
    }
}
