namespace Portal.Domain.Contracts;

/// <summary>An amendment is a new document that names the one it replaces (the guide, 1.14).</summary>
public sealed class OnlyRejectedOrWithdrawnAreAmended()
    : Refusal("Only a rejected or withdrawn document can be replaced by an amended one");
