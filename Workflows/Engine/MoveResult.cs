namespace Portal.Workflows.Engine;

/// <summary>What became of a request. What was refused is a refusal; what is not theirs to see is not found.</summary>
public enum MoveResult
{
    Done,

    /// <summary>The same form was posted before: nothing more was done.</summary>
    AlreadyDone,

    NotFound,
}
