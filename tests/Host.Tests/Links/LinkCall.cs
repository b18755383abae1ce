using System.Reflection;
using Portal.Notifications.Links;

namespace Portal.Host.Tests.Links;

/// <summary>Every address that the <c>…Links</c> classes can give: each method, over both sides and each word of an enum, with and without what is optional.</summary>
/// <param name="Name">"ContractLinks.Details".</param>
/// <param name="Address">What it gave.</param>
internal sealed record LinkCall(string Name, string Address)
{
    /// <param name="sample">The value of a parameter ("ContractLinks.Details.id"), which may look at those before it.</param>
    public static IReadOnlyList<LinkCall> All(Func<string, IReadOnlyList<object?>, object?> sample)
        =>
        [
            .. from type in typeof(HomeLinks).Assembly.GetTypes()
               where type.Name.EndsWith("Links", StringComparison.Ordinal) && type.IsPublic
               from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
               where method.ReturnType == typeof(string)
               let name = $"{type.Name}.{method.Name.Replace("get_", "", StringComparison.Ordinal)}"
               from arguments in Arguments(name, method.GetParameters(), sample)
               select new LinkCall(name, (string)method.Invoke(null, [.. arguments])!),
        ];

    private static IEnumerable<IReadOnlyList<object?>> Arguments(string method, ParameterInfo[] parameters, Func<string, IReadOnlyList<object?>, object?> sample)
        => parameters.Aggregate((IEnumerable<IReadOnlyList<object?>>)[[]], (before, parameter) => before.SelectMany(
            earlier => Values($"{method}.{parameter.Name}", parameter, earlier, sample).Select(value => (IReadOnlyList<object?>)[.. earlier, value])));

    private static IEnumerable<object?> Values(string name, ParameterInfo parameter, IReadOnlyList<object?> earlier, Func<string, IReadOnlyList<object?>, object?> sample)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        IEnumerable<object?> asked = type.IsEnum ? Enum.GetValues(type).Cast<object?>() : type == typeof(bool) ? [true] : [sample(name, earlier)];
        return parameter.HasDefaultValue ? [parameter.DefaultValue, .. asked] : asked;
    }
}
