namespace Portal.Notifications.Delivery;

/// <summary>Writes each email as an .eml file named by its id: whole or not at all, and never twice.</summary>
public sealed class PickupCarrier(string directory, string from, Func<Sender> sender) : IMailCarrier
{
    public async Task<CarryFailure?> CarryAsync(EmailMessage email, CancellationToken ct)
    {
        try
        {
            Directory.CreateDirectory(directory);
            var target = Path.Combine(directory, $"{email.Id:N}.eml");
            var part = target + ".part";
            await using (var file = File.Create(part))
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
}
