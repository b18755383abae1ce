namespace Portal.Domain.Actions;

/// <summary>A template is found by its title and says something.</summary>
public sealed class TemplateIsNotPossible(string beside, string sentence) : Refusal(sentence)
{
    public override string? Field => beside;
}
