namespace Portal.Workflows.Engine;

/// <summary>What made an email necessary.</summary>
/// <param name="InstanceId">The workflow instance.</param>
/// <param name="Seq">The number of the move in its journal; null: no move, somebody asked for it.</param>
/// <param name="ProviderRef">Whose the instance is; empty: of no one provider.</param>
/// <param name="Because">What asks for it: an outbox message, or the form of whoever did. The same again makes no second email.</param>
internal sealed record EmailAbout(Guid InstanceId, int? Seq, string ProviderRef, Guid Because)
{
    public static EmailAbout Of(OutboxMessage message) => new(message.InstanceId, message.Seq, message.ProviderRef, message.Id);
}
