namespace Portal.Host.Features;

/// <summary>What is found by its type, so that no list must name it.</summary>
internal static class Found
{
    /// <summary>The classes of this room that are a <typeparamref name="T"/>.</summary>
    public static IEnumerable<Type> Types<T>()
        => typeof(Found).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(T)));

    /// <summary>Adds each of them as a <typeparamref name="T"/> of a request.</summary>
    public static void AddFound<T>(this IServiceCollection services)
    {
        foreach (var type in Types<T>())
        {
            services.AddScoped(typeof(T), type);
        }
    }
}
