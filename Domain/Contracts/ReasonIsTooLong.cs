namespace Portal.Domain.Contracts;

public sealed class ReasonIsTooLong(int limit) : Refusal($"The reason must be {limit:N0} characters or fewer")
{
    public override string? Field => "Reason";
}
