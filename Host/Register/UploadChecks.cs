using Portal.Domain;
using Portal.Workflows.Register;

namespace Portal.Host.Register;

/// <summary>What is wrong with a choice of files before any of them is read.</summary>
public static class UploadChecks
{
    /// <summary>Of all files of one upload.</summary>
    public const long MaxBytes = 100L * 1024 * 1024;

    /// <summary>How much a request may bring: above the limit, so that too much gets a sentence and no closed connection.</summary>
    public const long RequestBytes = MaxBytes + (16L * 1024 * 1024);

    /// <summary>A sentence, or null where all is well.</summary>
    public static string? Complaint(IReadOnlyList<IFormFile> files)
    {
        var known = string.Join(", ", ImportRegister.FileNames);
        if (files.Count == 0)
        {
            return "Choose the register's files";
        }

        if (files.FirstOrDefault(f => !ImportRegister.Reads(Name(f))) is { } stranger)
        {
            return $"{UserText.Begin(Name(stranger), 80)} is not one of the register's files. They are {known}";
        }

        if (files.GroupBy(Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            return $"{twice.Key} is chosen twice";
        }

        if (files.FirstOrDefault(f => f.Length == 0) is { } empty)
        {
            return $"{Name(empty)} is empty";
        }

        return files.Sum(f => f.Length) > MaxBytes ? "The files must be 100 MB or smaller together" : null;
    }

    /// <summary>The name alone: some browsers send a path.</summary>
    public static string Name(IFormFile file) => file.FileName[(file.FileName.LastIndexOfAny(['/', '\\']) + 1)..];
}
