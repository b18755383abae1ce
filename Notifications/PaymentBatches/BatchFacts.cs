using System.Globalization;
using Portal.Notifications.Links;

namespace Portal.Notifications.PaymentBatches;

/// <summary>What an email may say of a payment batch.</summary>
/// <param name="Id">The batch.</param>
/// <param name="Title">"Payment batch 7".</param>
/// <param name="Payments">How many.</param>
/// <param name="Total">Pounds.</param>
/// <param name="MadeBy">Who made it.</param>
public sealed record BatchFacts(Guid Id, string Title, int Payments, decimal Total, string MadeBy)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public string Sum => Total.ToString("C2", British);

    public string CouncilPath => TaskLinks.Task(Id);
}
