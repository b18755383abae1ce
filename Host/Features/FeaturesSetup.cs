namespace Portal.Host.Features;

/// <summary>Puts in whatever features there are.</summary>
internal static class FeaturesSetup
{
    public static WebApplicationBuilder AddFeatures(this WebApplicationBuilder builder)
    {
        foreach (var feature in All)
        {
            feature.Add(builder);
        }

        return builder;
    }

    public static void MapFeatures(this IEndpointRouteBuilder routes)
    {
        foreach (var feature in All)
        {
            feature.Map(routes);
        }
    }

    private static IEnumerable<IHostFeature> All => Found.Types<IHostFeature>().Select(t => (IHostFeature)Activator.CreateInstance(t)!);
}
