using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Portal.Workflows.Accounts;

namespace Portal.Host.Accounts;

/// <summary>Hands ASP.NET the data-protection keys from the database, so that every host reads every host's cookies.</summary>
internal sealed class KeyRepository(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<KeyRing>().All().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        scope.ServiceProvider.GetRequiredService<KeyRing>().Add(friendlyName, element.ToString(SaveOptions.DisableFormatting));
    }
}
