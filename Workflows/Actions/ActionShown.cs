namespace Portal.Workflows.Actions;

/// <summary>Open or closed actions, or both. The guide, 3.4: open ones unless asked otherwise.</summary>
public enum ActionShown
{
    Open,
    Closed,
    All,
}
