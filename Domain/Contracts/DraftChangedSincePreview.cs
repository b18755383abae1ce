namespace Portal.Domain.Contracts;

/// <summary>What is published is what was looked at.</summary>
public sealed class DraftChangedSincePreview()
    : Refusal("The draft was changed after you opened this preview. Look at it again, then publish");
