namespace Portal.Notifications.Delivery;

/// <summary>What an email row says of why there is one.</summary>
/// <param name="InstanceId">The workflow instance that it speaks of; null: of none, or of several.</param>
/// <param name="Seq">The number of the move in that instance's journal.</param>
/// <param name="ProviderRef">The provider that it is about; empty: none, or several.</param>
public sealed record EmailSource(Guid? InstanceId = null, int? Seq = null, string ProviderRef = "");
