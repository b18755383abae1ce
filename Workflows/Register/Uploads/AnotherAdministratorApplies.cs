using Portal.Domain;

namespace Portal.Workflows.Register.Uploads;

/// <summary>Files of a large effect are applied by somebody who did not send them.</summary>
public sealed class AnotherAdministratorApplies() : Refusal("You sent these files, and they change so much that another administrator must apply them. Ask one to open this page.");
