using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Actions;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Actions;

/// <summary>What the container needs of actions and their threads.</summary>
internal sealed class ActionsFeature : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AddSingleton<ActionDays>();
        services.AddSubjects<ActionQueries, ActionItem>();
        services.AddScoped(sp => new ActionSubjects(sp.GetServices<IActionSubjects>()));
        services.AddScoped<ActionList>();
        services.AddScoped<ActionReader>();
        services.AddScoped<ActionExport>();
        services.AddScoped<ActionCounts>();
        services.AddScoped<StandIns>();
        services.AddScoped<Teams>();
        services.AddSingleton<StoreAttachments>();
        services.AddScoped<AttachmentReader>();
        services.AddScoped<TidyAttachments>();
        services.AddScoped<AnswerTemplates>();
        services.AddScoped<Drafts>();
        services.AddScoped<NewActions>();
        services.AddScoped<OpenAction>();
        services.AddScoped<WriteInAction>();
        services.AddScoped<AssignAction>();
        services.AddEmails<ActionEmails>();
    }
}
