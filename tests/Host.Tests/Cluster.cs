using Portal.TestKit;

[assembly: AssemblyFixture(typeof(PortalCluster))]
