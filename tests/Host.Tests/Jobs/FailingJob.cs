using Hangfire;

namespace Portal.Host.Tests.Jobs;

/// <summary>Fails, and has one more attempt.</summary>
public sealed class FailingJob
{
    public static int Runs { get; private set; }

    [AutomaticRetry(Attempts = 1, DelaysInSeconds = [0])]
    public static void Run()
    {
        Runs++;
        throw new InvalidOperationException("the mail server is on fire");
    }
}
