namespace Portal.Workflows.Work;

/// <summary>A running thing that belongs to another.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Definition">Its workflow.</param>
/// <param name="Subject">What people call it.</param>
/// <param name="State">Where it stands.</param>
/// <param name="How">How it belongs to the other.</param>
public sealed record RelatedInstance(Guid Id, string Definition, string Subject, string State, string How);
