namespace Portal.Notifications.Delivery;

/// <summary>
/// Writes each email as an .eml file named by its id: whole or not at all, and never twice. Nobody but its owner reads it: it names people, and its link may
/// open an account.
/// </summary>
public sealed class PickupCarrier(string directory, string from, Func<Sender> sender) : IMailCarrier
{
    private const UnixFileMode OwnersFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public async Task<CarryFailure?> CarryAsync(EmailMessage email, CancellationToken ct)
    {
        try
        {
            MakeFolder();
            var target = Path.Combine(directory, $"{email.Id:N}.eml");
            var part = target + ".part";
            await using (var file = new FileStream(part, Private()))
            {
                await MimeEmail.Of(email, from, sender().Council).WriteToAsync(file, ct);
            }

            File.Move(part, target, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new CarryFailure($"The mail folder cannot be written to ({e.GetType().Name}).", IsPermanent: false, IsOfServer: true);
        }
    }

    private void MakeFolder()
    {
        Directory.CreateDirectory(directory);
        if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(directory) != OwnersFolder)
        {
            File.SetUnixFileMode(directory, OwnersFolder); // one from before, too, whose files stand open
        }
    }

    private static FileStreamOptions Private()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
