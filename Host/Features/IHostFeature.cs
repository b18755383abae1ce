namespace Portal.Host.Features;

/// <summary>
/// What a feature brings to the door beside its pages: services, settings, addresses that are no pages. It lies in the feature's
/// folder and is found by its type: no list names it.
/// </summary>
internal interface IHostFeature
{
    /// <summary>Its services and settings.</summary>
    void Add(WebApplicationBuilder builder)
    {
    }

    /// <summary>Its addresses, each with its policy.</summary>
    void Map(IEndpointRouteBuilder routes)
    {
    }
}
