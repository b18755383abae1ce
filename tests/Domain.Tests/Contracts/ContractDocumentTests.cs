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

    [Fact]
    public void Rejecting_keeps_the_reason_and_gives_evidence_of_its_own_declaration()
    {
        var document = Published();

        var evidence = document.Reject(" The cost is wrong\n", Signing, Sarah, Now.AddDays(1));

        Assert.Equal((ContractState.Rejected, "Sarah Lock", "The cost is wrong", Now.AddDays(1)), (document.State, document.DecidedBy, document.Reason, document.UpdatedAt));
        Assert.Equal(new DecisionEvidence(document.Sha256, DecisionEvidence.RejectDeclaration, "Signatory", "192.0.2.1", "A browser", Now), evidence);
    }

    [Fact]
    public void Withdrawing_keeps_the_reason_and_who_did_it()
    {
        var document = Published();

        document.Withdraw(" Published for the wrong child ", Clerk, Now.AddDays(1));

        Assert.Equal(
            (ContractState.Withdrawn, "Alex Placements", "Published for the wrong child", Now.AddDays(1)),
            (document.State, document.DecidedBy, document.Reason, document.UpdatedAt));
    }

    [Fact]
    public void Publishing_says_who_and_when()
    {
        var document = Draft();

        document.Publish(Clerk, Now.AddHours(1), previewed: Now);

        Assert.Equal(
            (ContractState.Published, "Alex Placements", Now.AddHours(1), Now.AddHours(1)),
            (document.State, document.PublishedBy, document.PublishedAt, document.UpdatedAt));
    }

    [Fact]
    public void Of_a_browser_that_names_itself_at_length_300_characters_are_kept()
        => Assert.Equal(new string('x', 300), Published().Agree(Signing with { UserAgent = new string('x', 301) }, Sarah, Now).UserAgent);

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
    {
        var document = Published();

        Assert.Throws<ReasonIsTooLong>(() => document.Reject(new string('x', 2_001), Signing, Sarah, Now));
        Assert.Throws<ReasonIsTooLong>(() => document.Withdraw(new string('x', 2_001), Clerk, Now));
        Assert.Equal(ContractState.Published, document.State);
        document.Reject(new string('x', 2_000), Signing, Sarah, Now);
        Assert.Equal(2_000, document.Reason!.Length);
    }

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
    public void A_draft_that_is_changed_keeps_its_file_unless_it_is_given_another()
    {
        var draft = Draft();
        var (first, other) = (draft.Sha256, ContractFile.Of(Guid.CreateVersion7(), "other.pdf", "%PDF-1.7 other %%EOF"u8.ToArray()));

        draft.Change(Place with { ServiceRef = "S2003" }, "Placement Plan", file: null, Now.AddMinutes(1));
        Assert.Equal(("S2003", "Placement Plan", "ipa.pdf", first), (draft.ServiceRef, draft.DocumentType, draft.FileName, draft.Sha256));

        draft.Change(Place, "Placement Plan", other, Now.AddMinutes(2));
        Assert.Equal((other.Id, "other.pdf", other.Size, other.Sha256), (draft.FileId, draft.FileName, draft.FileSize, draft.Sha256));
    }

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
        var withdrawn = Published();
        withdrawn.Withdraw("The wrong file", Clerk, Now);
        var agreed = Published();
        agreed.Agree(Signing, Sarah, Now);

        Assert.Equal(rejected.Id, Draft(replaces: rejected).ReplacesId);
        Assert.Equal(withdrawn.Id, Draft(replaces: withdrawn).ReplacesId);
        Assert.All([Draft(), Published(), agreed], other => Assert.Throws<OnlyRejectedOrWithdrawnAreAmended>(() => Draft(replaces: other)));
    }

    [Fact]
    public void An_amended_document_is_for_the_same_client()
    {
        var rejected = Published();
        rejected.Reject("The cost is wrong", Signing, Sarah, Now);

        Assert.Equal(rejected.Id, Draft(rejected, Place with { ServiceRef = "S2003" }).ReplacesId);
        Assert.Throws<AmendmentIsForAnotherClient>(() => Draft(rejected, Place with { SsRef = "C2000021" }));
    }

    private static DocumentPlacement Place { get; } = new("P1001", "S2001", "C1170421", "C153290");

    private static ContractDocument Draft(ContractDocument? replaces = null, DocumentPlacement? place = null)
        => ContractDocument.Prepare(Guid.CreateVersion7(), place ?? Place, "IPA Contract", ContractFile.Of(Guid.CreateVersion7(), "ipa.pdf", "%PDF-1.7 %%EOF"u8.ToArray()), Now, replaces);

    private static ContractDocument Published()
    {
        var document = Draft();
        document.Publish(Clerk, Now, document.UpdatedAt);
        return document;
    }
}
