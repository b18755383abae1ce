using System.Globalization;
using Portal.Workflows.Register;
using Portal.Workflows.Register.Uploads;

namespace Portal.Host.Register;

/// <summary>An upload in words.</summary>
public static class UploadWords
{
    public static string Files(RegisterUpload upload) => string.Join(", ", upload.Files.Select(f => f.Name));

    public static string State(UploadState state) => state switch
    {
        UploadState.Checking => "Being checked",
        UploadState.Checked => "To be decided",
        UploadState.Applying => "Being applied",
        UploadState.Applied => "Applied",
        UploadState.Discarded => "Discarded",
        _ => "Failed",
    };

    public static string Colour(UploadState state) => state switch
    {
        UploadState.Checked => "yellow",
        UploadState.Applied => "green",
        UploadState.Discarded => "grey",
        UploadState.Failed => "red",
        _ => "blue",
    };

    /// <summary>What is being done at this moment.</summary>
    public static string Doing(RegisterUpload upload) => upload switch
    {
        { Stage: ImportStage.Reading, StageFile: "" } => "Waiting for its turn",
        { Stage: ImportStage.Reading } => $"Reading {upload.StageFile}",
        { Stage: ImportStage.Checking } => "Checking the rows against each other and the register",
        { Stage: ImportStage.Comparing } => "Working out what changes, and what that does to money already invoiced",
        _ => "Applying",
    };

    /// <summary>"42,000 of 100,000 rows", or nothing while no file is read.</summary>
    public static string Rows(RegisterUpload upload)
        => Total(upload) is { } total && upload.Stage == ImportStage.Reading
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Min(upload.StageRows, total):N0} of {total:N0} rows")
            : "";

    /// <summary>How much of the whole is done, from 0 to 100.</summary>
    public static int Percent(RegisterUpload upload)
    {
        const int ReadShare = 70;
        var all = Math.Max(1, upload.Files.Sum(f => (long)f.Lines));
        var done = upload.Files.TakeWhile(f => f.Name != upload.StageFile).Sum(f => (long)f.Lines) + upload.StageRows;
        return upload switch
        {
            { Stage: ImportStage.Reading, StageFile: "" } => 0,
            { Stage: ImportStage.Reading } => (int)Math.Min(ReadShare, done * ReadShare / all),
            { Stage: ImportStage.Checking } => ReadShare,
            { Stage: ImportStage.Comparing } => 80,
            _ => 90,
        };
    }

    /// <summary>The lines of the file that is being read, without its header.</summary>
    private static int? Total(RegisterUpload upload) => upload.Files.Where(f => f.Name == upload.StageFile).Select(f => (int?)Math.Max(0, f.Lines - 1)).FirstOrDefault();

    /// <summary>A changed value as a person reads it.</summary>
    public static string Value(string? value) => string.IsNullOrEmpty(value) ? "none" : value;
}
