using Portal.Domain;

namespace Portal.Workflows.Contracts;

/// <summary>A document is about a client who is (or was) placed in that service.</summary>
public sealed class PlacementIsUnknown() : Refusal("Choose a service and care package that this client is placed in")
{
    public override string? Field => "Placement";
}
