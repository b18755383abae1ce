using Microsoft.AspNetCore.Identity;
using Portal.Domain.Accounts;

namespace Portal.Host.Accounts;

/// <summary>Identity looks accounts up by the same form of an address as every other door.</summary>
internal sealed class AddressNormalizer : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name is null ? null : EmailAddress.Normalise(name);

    public string? NormalizeEmail(string? email) => email is null ? null : EmailAddress.Normalise(email);
}
