namespace Portal.Workflows.Engine;

/// <summary>A move led to one state in the definition, and its subject stands in another: a fault in the code, so nothing was written.</summary>
public sealed class StatesDiffer(string definition, string move, string arrow, string subject)
    : InvalidOperationException($"{definition}: '{move}' leads to {arrow}, but its subject says {subject}.");
