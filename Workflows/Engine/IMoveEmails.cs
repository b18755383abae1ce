namespace Portal.Workflows.Engine;

/// <summary>A feature's emails: who is told of its moves, and what.</summary>
internal interface IMoveEmails
{
    /// <summary>Every kind of outbox message that <see cref="WriteAsync"/> knows.</summary>
    static abstract IReadOnlyList<string> Kinds { get; }

    /// <summary>The emails that an outbox message of <paramref name="kind"/> becomes; none where nobody needs to hear of it any more.</summary>
    /// <exception cref="NobodyToTell">Somebody should be told, and there is nobody.</exception>
    Task<IReadOnlyList<AddressedEmail>> WriteAsync(string kind, Guid id, CancellationToken ct);
}
