namespace Portal.Domain.Contracts;

/// <summary>A PDF that its readers could not open.</summary>
/// <param name="input">The field that it came in.</param>
/// <param name="name">As it was uploaded.</param>
/// <param name="why">What is wrong with it and what to do, behind its name.</param>
public sealed class PdfCannotBeOpened(string input, string name, string why) : Refusal($"{DocumentContent.CleanName(name)} {why}")
{
    public override string? Field => input;
}
