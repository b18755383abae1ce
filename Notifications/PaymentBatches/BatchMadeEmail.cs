using Portal.Domain.Accounts;

namespace Portal.Notifications.PaymentBatches;

/// <summary>To the finance team's finalisers: a payment batch waits for somebody else than its maker.</summary>
[EmailTopic("payment-batch-made", "Payment batch to release", Council = CouncilRoles.InvoiceFinaliser)]
public sealed record BatchMadeEmail(BatchFacts Batch) : PortalEmail
{
    public override string Subject => $"{Batch.Title} to release: {Batch.Sum}";

    public override IReadOnlyList<string> WhatHappened
        => [$"{Batch.MadeBy} made {Batch.Title.ToLowerInvariant()}: {(Batch.Payments == 1 ? "one payment" : $"{Batch.Payments} payments")}, {Batch.Sum} in all."];

    public override string WhatToDo => "Somebody who finalised none of its invoices releases it. Before that, payments and invoices can be held out of it.";

    public override string LinkText => "Open the batch";

    public override string LinkPath => Batch.CouncilPath;
}
