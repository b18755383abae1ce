using Portal.Domain;

namespace Portal.Workflows.Engine;

/// <summary>What a move asks for is missing, or too long, or too much: the definition's own sentence beside its field.</summary>
public sealed class FieldIsNotPossible(string name, string sentence) : Refusal(sentence)
{
    public override string? Field => name;
}
