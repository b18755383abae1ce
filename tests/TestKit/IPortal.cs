namespace Portal.TestKit;

/// <summary>A portal over a test's database, with or without the door: what givens need of it.</summary>
public interface IPortal
{
    TestDatabase Database { get; }

    IServiceProvider Services { get; }
}
