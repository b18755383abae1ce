using Portal.Workflows.Contracts;
using Portal.Workflows.Engine;

namespace Portal.Host.Demo;

/// <summary>The use cases of contract documents that the demo data goes through.</summary>
public sealed record DocumentMoves(PrepareContract Prepare, PublishContract Publish, MakeMove Make);
