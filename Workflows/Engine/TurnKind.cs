namespace Portal.Workflows.Engine;

/// <summary>On which kind of desk a running thing lies.</summary>
public enum TurnKind
{
    Nobody,
    Team,
    Provider,
    Person,
}
