namespace Portal.Host.Downloads;

/// <summary>A kind of file that a list can be downloaded as.</summary>
/// <param name="Type">Its media type.</param>
/// <param name="Extension">With its dot.</param>
public sealed record DownloadFormat(string Type, string Extension)
{
    public static DownloadFormat Csv { get; } = new("text/csv", ".csv");

    public static DownloadFormat Excel { get; } = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");
}
