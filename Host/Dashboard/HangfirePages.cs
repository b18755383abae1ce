using Hangfire;
using Microsoft.AspNetCore.Routing;
using Portal.Host.Accounts;
using Portal.Host.Features;

namespace Portal.Host.Dashboard;

/// <summary>
/// Hangfire's own pages, for the administrator who must see what it holds: queues, workers, what it will try again. To read only, since it keeps nobody's
/// name; what is run by hand is asked for on the portal's page of jobs.
/// </summary>
internal sealed class HangfirePages : IHostFeature
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapHangfireDashboardWithAuthorizationPolicy(
        Policies.CouncilAdministrator,
        JobLinks.Hangfire,
        new DashboardOptions
        {
            AppPath = JobLinks.List,
            DashboardTitle = "Hangfire",
            DisplayStorageConnectionString = false,
            IsReadOnlyFunc = _ => true,
            StatsPollingInterval = int.MaxValue, // a page is as it was when it was opened: polling would post
        }).WithMetadata(new HttpMethodMetadata([HttpMethods.Get]));
}
