namespace Portal.Domain.Contracts;

public sealed class AlreadyAmended() : Refusal("An amended document was already prepared from this one");
