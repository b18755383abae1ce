namespace Portal.Host.Tests.Jobs;

/// <summary>Takes as long as a test likes.</summary>
public sealed class HeldJob
{
    private static readonly SemaphoreSlim Begun = new(0);
    private static readonly SemaphoreSlim Let = new(0);

    public static void Run()
    {
        Begun.Release();
        Let.Wait(TimeSpan.FromMinutes(2));
    }

    public static Task<bool> HasBegunAsync() => Begun.WaitAsync(TimeSpan.FromMinutes(1));

    public static void LetGo(int count) => Let.Release(count);
}
