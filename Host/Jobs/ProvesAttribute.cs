namespace Portal.Host.Jobs;

/// <summary>Says of a job that it is a check: the page "Assurance" shows it, with what a clean run proves, in plain words.</summary>
/// <param name="how">What it does.</param>
/// <param name="what">What is so where it is clean.</param>
/// <param name="not">What it does not prove.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ProvesAttribute(string how, string what, string not) : Attribute
{
    public string How => how;

    public string What => what;

    public string Not => not;

    /// <summary>What whoever reads that it is not clean should do.</summary>
    public string WhenNotClean { get; init; } = "Find out why before anything more is paid or finalised.";
}
