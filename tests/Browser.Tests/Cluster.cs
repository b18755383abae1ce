using Portal.Browser.Tests.Chrome;
using Portal.TestKit;

[assembly: AssemblyFixture(typeof(PortalCluster))]
[assembly: AssemblyFixture(typeof(Chromium))]
