using System.Security.Cryptography;
using System.Text;

namespace Portal.Postgres;

/// <summary>Where a server's data goes when nobody has said where.</summary>
public static class DefaultFolder
{
    /// <summary>
    /// The folder that is wanted; or, where the server's account cannot enter it (a checkout below /root), one of
    /// <paramref name="owner"/>'s own in /var/tmp.
    /// </summary>
    /// <param name="wanted">Made when missing.</param>
    /// <param name="owner">What tells this portal from another on the machine, such as its path.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="PostgresProblem">Somebody else's folder is in the way.</exception>
    public static async Task<string> ChooseAsync(string wanted, string owner, CancellationToken ct)
    {
        if (await ServerFolder.TryMakeAsync(wanted, ServerAccount.Choose(), ct))
        {
            return wanted;
        }

        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(owner)))[..12];
        var folder = Directory.CreateDirectory($"/var/tmp/portal-data-{name}").FullName;
        // /var/tmp is everybody's: what somebody else put there under our name is not used.
        return await ExternalProgram.SucceedsAsync(["test", "-O", folder], ct)
            ? Path.Combine(folder, "postgres")
            : throw new PostgresProblem($"'{folder}' belongs to another user: set Data:Directory to a folder that PostgreSQL's account may enter.");
    }
}
