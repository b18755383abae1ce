using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Portal.Host.Look;

/// <summary>What the next page says once in its banner.</summary>
public static class Flash
{
    public const string SuccessKey = "success";

    public const string ImportantKey = "important";

    /// <summary>A thing is done, such as "You agreed IPA Contract for C1170421".</summary>
    public static void Success(this ITempDataDictionary tempData, string words) => tempData[SuccessKey] = words;

    /// <summary>A thing must be known, such as what somebody else did meanwhile.</summary>
    public static void Important(this ITempDataDictionary tempData, string words) => tempData[ImportantKey] = words;
}
