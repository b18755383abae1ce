using Portal.Domain.Accounts;

namespace Portal.Domain.Contracts;

/// <summary>
/// A document that a provider agrees to or rejects, for one client and service: the individual placement agreement
/// ("IPA Contract") and its like. The guide, part 1.
/// </summary>
public sealed class ContractDocument
{
    /// <summary>The longest reason for a rejection or a withdrawal, in characters.</summary>
    public const int MaxReason = 2_000;

    private ContractDocument()
    {
    }

    public Guid Id { get; private init; }

    public string ProviderRef { get; private set; } = "";

    public string ServiceRef { get; private set; } = "";

    public string SsRef { get; private set; } = "";

    public string? CarePackageRef { get; private set; }

    /// <summary>"IPA Contract"; the choices are the setting <c>Contracts:DocumentTypes</c>.</summary>
    public string DocumentType { get; private set; } = "";

    public Guid FileId { get; private set; }

    public string FileName { get; private set; } = "";

    public DocumentFormat Format { get; private set; }

    /// <summary>Bytes.</summary>
    public int FileSize { get; private set; }

    /// <summary>SHA-256 of the file's exact bytes, lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>The rejected or withdrawn document that this one amends.</summary>
    public Guid? ReplacesId { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public string? PublishedBy { get; private set; }

    // What moves stands last: Postgres logs an update from the first changed column to the last.
    public ContractState State { get; private set; }

    /// <summary>When it last moved: what "Updated since" asks.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Who agreed, rejected or withdrew it.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>Why it was rejected or withdrawn.</summary>
    public string? Reason { get; private set; }

    public static ContractDocument Prepare(Guid id, DocumentPlacement placement, string documentType, ContractFile file, DateTimeOffset at, ContractDocument? replaces = null)
    {
        if (replaces is { CanBeAmended: false })
        {
            throw new OnlyRejectedOrWithdrawnAreAmended();
        }

        if (replaces is not null && replaces.SsRef != placement.SsRef)
        {
            throw new AmendmentIsForAnotherClient();
        }

        var document = new ContractDocument { Id = id, CreatedAt = at, ReplacesId = replaces?.Id };
        document.Change(placement, documentType, file, at);
        return document;
    }

    /// <summary>An amended document may take its place.</summary>
    public bool CanBeAmended => State is ContractState.Rejected or ContractState.Withdrawn;

    /// <summary>What it is about.</summary>
    public DocumentPlacement Placement => new(ProviderRef, ServiceRef, SsRef, CarePackageRef);

    /// <summary>Changes a draft; a null <paramref name="file"/> keeps the one it has.</summary>
    public void Change(DocumentPlacement placement, string documentType, ContractFile? file, DateTimeOffset at)
    {
        MustBeDraft();
        (ProviderRef, ServiceRef, SsRef, CarePackageRef) = placement;
        DocumentType = documentType;
        UpdatedAt = at;
        if (file is not null)
        {
            (FileId, FileName, Format, FileSize, Sha256) = (file.Id, file.Name, file.Format, file.Size, file.Sha256);
        }
    }

    /// <param name="by">A member of the placements team.</param>
    /// <param name="at">UTC.</param>
    /// <param name="previewed">The <see cref="UpdatedAt"/> of the draft that was looked at.</param>
    /// <exception cref="DraftChangedSincePreview">Somebody changed it meanwhile.</exception>
    public void Publish(Actor by, DateTimeOffset at, DateTimeOffset previewed)
    {
        MustBeDraft();
        if (previewed != UpdatedAt)
        {
            throw new DraftChangedSincePreview();
        }

        State = ContractState.Published;
        PublishedAt = UpdatedAt = at;
        PublishedBy = by.Name;
    }

    /// <summary>The guide, 1.9 and 1.10. Nothing undoes it.</summary>
    /// <returns>The evidence, which the journal keeps.</returns>
    public DecisionEvidence Agree(Signing signing, Actor by, DateTimeOffset at)
    {
        MustBePublished();
        Decide(ContractState.Approved, by, at, reason: null);
        return DecisionEvidence.Of(this, DecisionEvidence.AgreeDeclaration, signing);
    }

    /// <summary>The guide, 1.11 to 1.14.</summary>
    /// <returns>The evidence, which the journal keeps.</returns>
    /// <exception cref="RejectionNeedsAReason">No reason was given.</exception>
    public DecisionEvidence Reject(string? reason, Signing signing, Actor by, DateTimeOffset at)
    {
        MustBePublished();
        if (UserText.IsBlank(reason))
        {
            throw new RejectionNeedsAReason();
        }

        Decide(ContractState.Rejected, by, at, reason);
        return DecisionEvidence.Of(this, DecisionEvidence.RejectDeclaration, signing);
    }

    /// <exception cref="WithdrawalNeedsAReason">No reason was given.</exception>
    public void Withdraw(string? reason, Actor by, DateTimeOffset at)
    {
        MustBePublished();
        if (UserText.IsBlank(reason))
        {
            throw new WithdrawalNeedsAReason();
        }

        Decide(ContractState.Withdrawn, by, at, reason);
    }

    private void Decide(ContractState state, Actor by, DateTimeOffset at, string? reason)
    {
        if (reason?.Length > MaxReason)
        {
            throw new ReasonIsTooLong(MaxReason);
        }

        State = state;
        UpdatedAt = at;
        DecidedBy = by.Name;
        Reason = reason?.Trim();
    }

    private void MustBePublished()
    {
        if (State != ContractState.Published)
        {
            throw new DocumentIsNotPublished(State);
        }
    }

    private void MustBeDraft()
    {
        if (State != ContractState.Draft)
        {
            throw new DocumentIsNotADraft(State);
        }
    }
}
