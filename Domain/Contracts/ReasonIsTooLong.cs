namespace Portal.Domain.Contracts;

public sealed class ReasonIsTooLong(int limit, string place = "Reason") : Refusal($"The reason must be {limit:N0} characters or fewer")
{
    public override string? Field => place;
}
