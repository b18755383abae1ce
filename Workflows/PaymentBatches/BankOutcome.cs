namespace Portal.Workflows.PaymentBatches;

/// <summary>What a row of the bank's file led to.</summary>
public enum BankOutcome
{
    /// <summary>The payment was marked as paid.</summary>
    Paid,

    /// <summary>The payment was marked as returned by the bank.</summary>
    Returned,

    /// <summary>It was marked before, with the same day.</summary>
    Before,

    /// <summary>Nothing was marked: somebody must look at it.</summary>
    Refused,
}
