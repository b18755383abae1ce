using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using Portal.Domain.Calendar;
using Portal.Workflows.Accounts;
using Portal.Workflows.Actions;
using Portal.Workflows.Audit;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Changes;
using Portal.Workflows.Contracts;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;
using Portal.Workflows.Organisations;
using Portal.Workflows.Overviews;
using Portal.Workflows.PaymentBatches;
using Portal.Workflows.Periods;
using Portal.Workflows.Persistence;
using Portal.Workflows.Placements;
using Portal.Workflows.PurchaseOrders;
using Portal.Workflows.Register;
using Portal.Workflows.Register.Uploads;
using Portal.Workflows.Work;

namespace Portal.Workflows;

/// <summary>Puts this room's furniture into the host's container.</summary>
public static class WorkflowsSetup
{
    /// <param name="services">The host's container, which also brings a <c>Func&lt;Sender&gt;</c> and an <c>IMailCarrier</c>.</param>
    /// <param name="connectionString">Asked once, when the first connection is needed.</param>
    public static IServiceCollection AddWorkflows(this IServiceCollection services, Func<IServiceProvider, string> connectionString)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(WorkingCalendar.England);
        services.AddSingleton(sp => PortalDatabase.CreateDataSource(connectionString(sp)));
        services.AddPooledDbContextFactory<PortalDbContext>((sp, options) => PortalDatabase.Configure(options, sp.GetRequiredService<NpgsqlDataSource>()));
        services.AddScoped(sp => sp.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContext());
        AddEngine(services);
        AddContracts(services);
        AddCarePackages(services);
        AddInvoices(services);
        AddPeriods(services);
        AddPurchaseOrders(services);
        AddPaymentBatches(services);
        services.AddScoped<DatabaseSchema>();
        services.AddScoped<ProviderList>();
        services.AddScoped<ServiceList>();
        services.AddScoped<ProviderDetails>();
        services.AddScoped<ProviderHome>();
        services.AddScoped<CouncilHome>();
        services.AddScoped<ProviderYear>();
        services.AddScoped<Commitments>();
        AddRegister(services);
        AddPlacements(services);
        AddChanges(services);
        AddActions(services);
        return services;
    }

    private static void AddActions(IServiceCollection services)
    {
        services.AddSingleton<ActionWorkflow>();
        services.AddSingleton<WorkflowDefinition>(sp => sp.GetRequiredService<ActionWorkflow>());
        services.AddSingleton<ActionDays>();
        services.AddScoped<ActionQueries>();
        services.AddScoped<ActionSubjects>();
        services.AddScoped<ActionList>();
        services.AddScoped<ActionReader>();
        services.AddScoped<ActionExport>();
        services.AddScoped<ActionCounts>();
        services.AddScoped<Desks>();
        services.AddScoped<ActionLetters>();
        services.AddScoped<Teams>();
        services.AddSingleton<StoreAttachments>();
        services.AddScoped<AttachmentReader>();
        services.AddScoped<TidyAttachments>();
        services.AddScoped<AnswerTemplates>();
        services.AddScoped<Drafts>();
        services.AddScoped<Absences>();
        services.AddScoped<TeamAdministration>();
        services.AddScoped<AuditTrail>();
        services.AddScoped<AuditList>();
        services.AddScoped<AuditExport>();
        services.AddScoped<NewActions>();
        services.AddScoped<OpenAction>();
        services.AddScoped<WriteInAction>();
        services.AddScoped<AssignAction>();
        foreach (var kind in ActionLetters.Kinds)
        {
            services.AddSingleton(new LetterWriter(kind, (sp, id, ct) => sp.GetRequiredService<ActionLetters>().WriteAsync(kind, id, ct)));
        }
    }

    private static void AddChanges(IServiceCollection services)
    {
        services.AddSingleton<WorkflowDefinition, ChangeWorkflow>();
        services.AddSingleton<WorkflowDefinition, AccessWorkflow>();
        services.AddScoped<ChangeQueries>();
        services.AddScoped<ChangeReader>();
        services.AddScoped<ChangeTargets>();
        services.AddScoped<ChangeLetters>();
        services.AddScoped<AskForChange>();
        services.AddScoped<AccessEffects>();
        services.AddScoped<DecideChange>();
        foreach (var kind in ChangeLetters.Kinds)
        {
            services.AddSingleton(new LetterWriter(kind, (sp, id, ct) => sp.GetRequiredService<ChangeLetters>().WriteAsync(kind, id, ct)));
        }
    }

    private static void AddPlacements(IServiceCollection services)
    {
        services.AddSingleton<WorkflowDefinition, PlacementWorkflow>();
        services.AddScoped<PlacementQueries>();
        services.AddScoped<PlacementReader>();
        services.AddScoped<PlacementLetters>();
        services.AddScoped<ReportPlacement>();
        services.AddScoped<AnswerPlacement>();
        foreach (var kind in PlacementLetters.Kinds)
        {
            services.AddSingleton(new LetterWriter(kind, (sp, id, ct) => sp.GetRequiredService<PlacementLetters>().WriteAsync(kind, id, ct)));
        }
    }

    private static void AddRegister(IServiceCollection services)
    {
        services.AddScoped<ImportRegister>();
        services.AddScoped<ImportHistory>();
        services.AddScoped<StoreUpload>();
        services.AddScoped<UploadReader>();
        services.AddScoped<DecideUpload>();
        services.AddScoped<RunUploads>();
        services.AddScoped<TidyUploads>();
    }

    private static void AddEngine(IServiceCollection services)
    {
        services.AddSingleton<Definitions>();
        services.AddSingleton<OutboxBell>();
        services.AddSingleton<EngineClock>();
        services.AddSingleton<TimerWheel>();
        services.AddSingleton<OutboxDispatcher>();
        services.AddSingleton<PostRound>();
        services.AddSingleton<SendDigests>();
        services.AddScoped<Recipients>();
        services.AddScoped<EmailChoices>();
        services.AddSingleton<JobIncidents>();
        services.AddScoped<WorkflowEngine>();
        services.AddScoped<JournalVerification>();
        services.AddScoped<WorkList>();
        services.AddScoped<InstanceReader>();
        services.AddScoped<IncidentList>();
        services.AddScoped<RetryIncident>();
    }

    private static void AddContracts(IServiceCollection services)
    {
        services.AddSingleton<WorkflowDefinition, ContractWorkflow>();
        services.AddScoped<ContractQueries>();
        services.AddScoped<ContractOpenings>();
        services.AddScoped<ContractLetters>();
        services.AddScoped<ContractList>();
        services.AddScoped<ContractReader>();
        services.AddScoped<ContractChoices>();
        services.AddScoped<ContractSignatories>();
        services.AddScoped<PrepareContract>();
        services.AddScoped<ChangeDraft>();
        services.AddScoped<PublishContract>();
        services.AddScoped<AgreeContract>();
        services.AddScoped<RejectContract>();
        services.AddScoped<WithdrawContract>();
        foreach (var kind in ContractLetters.Kinds)
        {
            services.AddSingleton(new LetterWriter(kind, (sp, id, ct) => sp.GetRequiredService<ContractLetters>().WriteAsync(kind, id, ct)));
        }
    }

    private static void AddCarePackages(IServiceCollection services)
    {
        services.AddScoped<ClientSearch>();
        services.AddScoped<LineItemQueries>();
        services.AddScoped<LineItemList>();
        services.AddScoped<LineItemChoices>();
        services.AddScoped<LineItemReader>();
        services.AddScoped<LineItemChanges>();
        services.AddScoped<LineItemExport>();
    }

    private static void AddInvoices(IServiceCollection services)
    {
        services.AddSingleton<WorkflowDefinition, InvoiceWorkflow>();
        services.AddScoped<InvoiceQueries>();
        services.AddScoped<InvoiceLetters>();
        services.AddScoped<InvoiceList>();
        services.AddScoped<InvoiceReader>();
        services.AddScoped<InvoiceComparison>();
        services.AddScoped<ProposalReader>();
        services.AddScoped<ProposalChoices>();
        services.AddScoped<CreateInvoice>();
        services.AddScoped<SubmitNilLines>();
        services.AddScoped<CreditInvoice>();
        services.AddScoped<InvoiceTwins>();
        services.AddScoped<UpdateInvoice>();
        services.AddScoped<SuggestValue>();
        services.AddScoped<TakeLineBack>();
        services.AddScoped<QueriedLines>();
        services.AddScoped<LineOrigins>();
        services.AddScoped<MoveInvoice>();
        foreach (var kind in InvoiceLetters.Kinds)
        {
            services.AddSingleton(new LetterWriter(kind, (sp, id, ct) => sp.GetRequiredService<InvoiceLetters>().WriteAsync(kind, id, ct)));
        }
    }

    private static void AddPeriods(IServiceCollection services)
    {
        services.TryAddSingleton(new PeriodSettings());
        services.AddSingleton<WorkflowDefinition, PeriodWorkflow>();
        services.AddScoped<ReleasePeriods>();
        services.AddScoped<PeriodReader>();
        services.AddScoped<PeriodBoard>();
        services.AddScoped<PeriodLetters>();
        services.AddSingleton(new LetterWriter(PeriodLetters.Opened, (sp, id, ct) => sp.GetRequiredService<PeriodLetters>().WriteAsync(id, ct)));
    }

    private static void AddPurchaseOrders(IServiceCollection services)
    {
        services.AddScoped<PurchaseOrderQueries>();
        services.AddScoped<PurchaseOrderList>();
        services.AddScoped<PurchaseOrderReader>();
        services.AddScoped<PurchaseOrderChoices>();
        services.AddSingleton<RaisePurchaseOrders>();
    }

    private static void AddPaymentBatches(IServiceCollection services)
    {
        services.AddScoped<BatchReader>();
        services.AddScoped<BatchFile>();
        services.AddScoped<MakeBatch>();
        services.AddScoped<PayFromBank>();
        services.AddScoped<RemittanceReader>();
    }
}
