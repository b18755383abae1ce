using Portal.Notifications.Delivery;

namespace Portal.TestKit;

/// <summary>One order for what was written: emails of one run of the jobs bear one time, and a database may hand those out in any order.</summary>
public static class EmailOrder
{
    public static IQueryable<EmailMessage> InOrder(this IQueryable<EmailMessage> emails)
        => emails.OrderBy(e => e.CreatedAt).ThenBy(e => e.To).ThenBy(e => e.Kind);
}
