using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Workflows.Engine;

/// <summary>How the engine finds what the features bring.</summary>
internal static class EngineRegistration
{
    /// <summary>The emails of a feature, by each of their kinds.</summary>
    public static void AddEmails<TEmails>(this IServiceCollection services)
        where TEmails : class, IMoveEmails
    {
        services.AddScoped<TEmails>();
        foreach (var kind in TEmails.Kinds)
        {
            services.AddSingleton(new MoveEmailWriter(kind, (sp, id, ct) => sp.GetRequiredService<TEmails>().WriteAsync(kind, id, ct)));
        }
    }

    /// <summary>What a feature does after moves of others.</summary>
    public static void AddFollower<TFollower>(this IServiceCollection services)
        where TFollower : class, IMoveFollower
    {
        services.AddScoped<TFollower>();
        services.AddSingleton(new MoveFollower(TFollower.Follows, TFollower.Item, FollowAsync));

        static Task FollowAsync(IServiceProvider services, IReadOnlyList<FollowedMove> moves, CancellationToken ct)
        {
            var follower = services.GetRequiredService<TFollower>();
            return moves is [var move] ? follower.FollowAsync(move, ct) : follower.FollowAllAsync(moves, ct);
        }
    }

    /// <summary>The door to the subjects of a workflow.</summary>
    public static void AddSubjects<TQueries, TSubject>(this IServiceCollection services)
        where TQueries : class, ISubjects<TSubject>
        where TSubject : class
    {
        services.AddScoped<TQueries>();
        services.AddScoped<ISubjects<TSubject>>(sp => sp.GetRequiredService<TQueries>());
    }

    /// <summary>Every definition of an assembly.</summary>
    public static void AddDefinitionsOf(this IServiceCollection services, Assembly assembly)
    {
        foreach (var type in assembly.GetTypes().Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(WorkflowDefinition))).OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            services.AddSingleton(type);
            services.AddSingleton(sp => (WorkflowDefinition)sp.GetRequiredService(type));
        }
    }
}
