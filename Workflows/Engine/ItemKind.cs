namespace Portal.Workflows.Engine;

/// <summary>What a job does once for each of many.</summary>
/// <param name="Job">The job that does it again each time, by its name in the schedule.</param>
/// <param name="Name">Tells it from what else that job does.</param>
/// <param name="Failed">What is said where it could not be done, without its end: "The daily email could not be written".</param>
public sealed record ItemKind(string Job, string Name, string Failed)
{
    private const char Between = '/';

    /// <param name="who">The provider or the person that it is done for; the work, where it is one.</param>
    internal string SubjectOf(string who) => string.Join(Between, Job, Name, who);

    /// <summary>Of an incident's subject, as <see cref="SubjectOf"/> makes it.</summary>
    public static string JobOf(string subject) => subject.Split(Between)[0];

    /// <inheritdoc cref="JobOf"/>
    public static string WhoOf(string subject) => subject.Split(Between, 3)[^1];

    /// <summary>With what every subject of a job begins.</summary>
    internal static string Of(string job) => job + Between;
}
