using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Portal.Host.Settings;

/// <summary>The proxies that stand before this host. Settings <c>Proxy:*</c>. Nobody else is believed who a request comes from.</summary>
public sealed record ProxySettings : IValidatableObject
{
    /// <summary>Their addresses or networks, separated by commas; null: there is none, and no forwarded header is believed.</summary>
    public string? Known { get; init; }

    /// <summary>How many stand one behind the other: so many of the addresses that a request names are believed, the last first.</summary>
    public int Hops { get; init; } = 1;

    public bool AreTold => Written.Length > 0;

    private string[] Written => (Known ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The same as networks, an address being a network of one.</summary>
    public IEnumerable<IPNetwork> Networks() => Written.Select(w => Parse(w)!.Value);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var written in Written)
        {
            if (Parse(written) is not { } network)
            {
                yield return new($"Proxy:Known '{written}' is not an address or a network such as 10.0.0.5 or 10.0.0.0/24.", [nameof(Known)]);
            }
            else if (network.PrefixLength == 0)
            {
                yield return new($"Proxy:Known '{written}' is every address there is: name those of the proxies, such as 10.0.0.5 or 10.0.0.0/24.", [nameof(Known)]);
            }
        }

        if (Hops is < 1 or > 9)
        {
            yield return new($"Proxy:Hops '{Hops}' is not a number of proxies from 1 to 9, such as 1.", [nameof(Hops)]);
        }
    }

    private static IPNetwork? Parse(string written)
        => written.Contains('/', StringComparison.Ordinal) ? IPNetwork.TryParse(written, out var network) ? network : null
            : IPAddress.TryParse(written, out var address) && IsWhole(written) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : null;

    /// <summary>"10" is read as 0.0.0.10 by the base library, and by nobody who writes it.</summary>
    private static bool IsWhole(string written) => written.Contains(':', StringComparison.Ordinal) || written.Count(c => c == '.') == 3;
}
