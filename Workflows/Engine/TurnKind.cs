namespace Portal.Workflows.Engine;

/// <summary>Whose turn a running thing can be.</summary>
public enum TurnKind
{
    Nobody,
    Team,
    Provider,
    Person,
}
