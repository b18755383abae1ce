namespace Portal.Workflows;

/// <summary>An exception whose sentence holds no personal data and says what whoever looks after the portal must know: it is kept with the run that ended by it.</summary>
public interface ISaysWhatIsWrong
{
    /// <summary>A line for each thing that is wrong.</summary>
    string Message { get; }
}
