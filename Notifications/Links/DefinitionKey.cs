namespace Portal.Notifications.Links;

/// <summary>A workflow's name as it stands in an address: "Contract document" is "contract-document".</summary>
public static class DefinitionKey
{
    public static string Of(string definition) => definition.Replace(' ', '-').ToLowerInvariant();
}
