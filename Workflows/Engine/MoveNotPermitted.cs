using Portal.Domain;

namespace Portal.Workflows.Engine;

/// <summary>The definition does not let this person make this move from here.</summary>
public sealed class MoveNotPermitted(string move, string state)
    : Refusal($"'{move}' is not something you can do while this is {state.ToLowerInvariant()}");
