using Portal.Domain;
using Portal.Domain.Accounts;
using Portal.Host.Commands;
using Portal.Host.Settings;
using Portal.Workflows.Accounts;
using Portal.Workflows.Audit;

namespace Portal.Host.Accounts;

/// <summary>Gives somebody an account and prints their one-time invitation link: how the first administrator gets in.</summary>
public sealed class InviteUserCommand(InviteUser invite, OneTimeLinks links, PublicAddress address) : ICommand
{
    private const string EmailOption = "--email";

    public string Name => "users invite";

    public string Usage => "users invite EMAIL --name NAME --role ROLE [--role ROLE ...] [--provider REF] [--email]";

    public async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, CancellationToken ct)
    {
        var invitation = Read(args);
        try
        {
            var path = args.Contains(EmailOption, StringComparer.Ordinal)
                ? await invite.RunAndSendAsync(invitation, AuditedBy.CommandLine, links.InvitationPathAsync, ct)
                : await invite.RunAsync(invitation, AuditedBy.CommandLine, links.InvitationPathAsync, ct);
            await output.WriteLineAsync($"{invitation.Email} can choose a password with this link. It works once, within 7 days:");
            await output.WriteLineAsync(address.Url + path);
            return 0;
        }
        catch (Refusal refusal)
        {
            await output.WriteLineAsync(refusal.Message);
            return 1;
        }
    }

    private static UserInvitation Read(IReadOnlyList<string> args)
    {
        if (args is not [var email, ..] || EmailAddress.Cure(email) is not null)
        {
            throw new CommandUsageException(args is [var wrong, ..] ? $"'{wrong}' is not an email address: {EmailAddress.Cure(wrong)}." : "Whose account? Give the email address first.");
        }

        string? name = null, provider = null;
        var roles = new List<string>();
        for (var i = 1; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--name":
                    name = Value(args, ref i);
                    break;
                case "--provider":
                    provider = Value(args, ref i);
                    break;
                case "--role":
                    roles.Add(Value(args, ref i));
                    break;
                case EmailOption:
                    break;
                default:
                    throw new CommandUsageException($"'{args[i]}' is not understood.");
            }
        }

        if (string.IsNullOrWhiteSpace(name))
        {
            throw new CommandUsageException("Give the person's name: --name \"Sarah Lock\".");
        }

        return provider is null
            ? new UserInvitation(email, name.Trim(), Roles<CouncilRoles>(roles, "council staff"))
            : new UserInvitation(email, name.Trim(), CouncilRoles.None, provider, Roles<ProviderRoles>(roles, "a provider"));
    }

    private static string Value(IReadOnlyList<string> args, ref int i)
        => i + 1 < args.Count ? args[++i] : throw new CommandUsageException($"{args[i]} needs a value.");

    private static TRoles Roles<TRoles>(List<string> names, string whose)
        where TRoles : struct, Enum
    {
        var known = Enum.GetNames<TRoles>().Where(x => x != "None").ToList();
        var unknown = names.Find(x => !known.Contains(x, StringComparer.Ordinal));
        if (names.Count == 0 || unknown is not null)
        {
            throw new CommandUsageException(
                $"{(unknown is null ? "Give a role" : $"There is no role '{unknown}'")}: --role, one of {string.Join(", ", known)} for {whose}.");
        }

        return Enum.Parse<TRoles>(string.Join(',', names));
    }
}
