using System.Globalization;
using Portal.Domain.Accounts;
using Portal.Notifications.Links;

namespace Portal.Notifications.Periods;

/// <summary>To the provider's invoicing people: the next month can be invoiced.</summary>
[EmailTopic("period-opened", "Next period open", Provider = ProviderRoles.Invoicing)]
public sealed record PeriodOpenedEmail(Guid Id, string Provider, DateOnly First) : PortalEmail
{
    public override string Subject => $"{Month} can be invoiced";

    public override IReadOnlyList<string> WhatHappened => [$"The payment period {Month} is open for {Provider}."];

    public override string WhatToDo => "Please invoice all of its items, zero lines too. The next period opens when all of them are finalised.";

    public override string WhatToDoWithSeveral => "Please invoice all items of these months, zero lines too. The next period opens when all of them are finalised.";

    public override string LinkText => "Create an invoice";

    public override string LinkPath => TaskLinks.Task(Id);

    /// <summary>"July 2018".</summary>
    private string Month => First.ToString("MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
}
