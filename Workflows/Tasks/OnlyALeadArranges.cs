using Portal.Domain;

namespace Portal.Workflows.Tasks;

/// <summary>Who gets whose work is said by the team's lead.</summary>
public sealed class OnlyALeadArranges() : Refusal("You do not lead this team. Ask its lead or an administrator to do this");
