using System.Diagnostics.CodeAnalysis;

/// <summary>
/// What .NET runs before a program that is told to by DOTNET_STARTUP_HOOKS. That it was loaded from its path is all it is for: the hosting startup of this assembly is then
/// found by its name.
/// </summary>
[SuppressMessage("Design", "CA1050", Justification = ".NET looks for this name, without a namespace.")]
[SuppressMessage("Design", "MA0047", Justification = ".NET looks for this name, without a namespace.")]
internal static class StartupHook
{
    [SuppressMessage("Usage", "IDE0051", Justification = ".NET calls it.")]
    public static void Initialize()
    {
    }
}
