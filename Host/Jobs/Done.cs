using System.Globalization;

namespace Portal.Host.Jobs;

/// <summary>What a job did, in words.</summary>
internal static class Done
{
    public static string Of(int count, string one, string many) => count == 1 ? $"1 {one}" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} {many}");
}
