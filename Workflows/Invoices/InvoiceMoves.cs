using Portal.Workflows.Engine;

namespace Portal.Workflows.Invoices;

/// <summary>The moves of an invoice or credit note, as the journal names them.</summary>
public static class InvoiceMoves
{
    public const string Create = StartMove.Create;
    public const string Update = "Update";
    public const string Suggest = "Suggest";

    /// <summary>A line comes back whose query is closed.</summary>
    public const string TakeBack = "Take back";
    public const string Submit = "Submit";
    public const string Delete = "Delete";
    public const string Return = "Return";
    public const string Authorise = "Authorise";

    /// <summary>The finaliser wants the authoriser to look again.</summary>
    public const string SendBack = "Send back";
    public const string Finalise = "Finalise";
    public const string Pay = "Pay";

    /// <summary>Pays what stands in the same payment as another, of which the provider was told.</summary>
    public const string PayToo = "Pay too";

    /// <summary>The bank sent the payment back.</summary>
    public const string TakePaymentBack = "Take payment back";

    /// <summary>The same for what stands in the same payment as another, of which the provider was told.</summary>
    public const string TakePaymentBackToo = "Take payment back too";

    /// <summary>A credit note that no payment was to come for is paid back, or a letter settles it.</summary>
    public const string Settle = "Settle";
    public const string RemindProvider = "Remind provider";
    public const string RemindFinance = "Remind finance team";
}
