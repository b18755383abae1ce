using Portal.Domain;

namespace Portal.Workflows.Contracts;

/// <summary>Where a contract pays only once a document of the care package is agreed, one that names none would never let anything be paid.</summary>
/// <param name="prepared">It is a draft already, and about to be published.</param>
public sealed class DocumentNeedsACarePackage(bool prepared = false)
    : Refusal("The contract pays only once a document of the care package is agreed: "
        + (prepared ? "choose Change, then the service with its care package" : "choose the service with its care package"))
{
    public override string? Field => prepared ? null : "Placement";
}
