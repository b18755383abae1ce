using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Portal.Domain.Actions;
using Portal.Domain.CarePackages;
using Portal.Domain.Changes;
using Portal.Domain.Contracts;
using Portal.Domain.Invoices;
using Portal.Domain.Organisations;
using Portal.Domain.PaymentBatches;
using Portal.Domain.PaymentHolds;
using Portal.Domain.Periods;
using Portal.Domain.Placements;
using Portal.Domain.PurchaseOrders;
using Portal.Notifications.Delivery;
using Portal.Workflows.Accounts;
using Portal.Workflows.Actions;
using Portal.Workflows.Audit;
using Portal.Workflows.Contracts;
using Portal.Workflows.Engine;
using Portal.Workflows.Register;
using Portal.Workflows.Register.Uploads;

namespace Portal.Workflows.Persistence;

/// <summary>The domain store. One <c>SaveChangesAsync</c> is one transaction is one move.</summary>
public sealed class PortalDbContext(DbContextOptions<PortalDbContext> options)
    : IdentityUserContext<AppUser, Guid>(options)
{
    public DbSet<Provider> Providers => Set<Provider>();

    public DbSet<Service> Services => Set<Service>();

    public DbSet<Contact> Contacts => Set<Contact>();

    public DbSet<Client> Clients => Set<Client>();

    public DbSet<Contract> Contracts => Set<Contract>();

    public DbSet<CarePackageLineItem> LineItems => Set<CarePackageLineItem>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<TeamMember> TeamMembers => Set<TeamMember>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<AttemptCount> AttemptCounts => Set<AttemptCount>();

    public DbSet<ContractDocument> ContractDocuments => Set<ContractDocument>();

    public DbSet<ContractFile> ContractFiles => Set<ContractFile>();

    public DbSet<ContractOpening> ContractOpenings => Set<ContractOpening>();

    public DbSet<WorkflowInstance> Instances => Set<WorkflowInstance>();

    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    public DbSet<StateChange> StateChanges => Set<StateChange>();

    public DbSet<WorkflowTimer> Timers => Set<WorkflowTimer>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<EmailMessage> Emails => Set<EmailMessage>();

    public DbSet<Incident> Incidents => Set<Incident>();

    public DbSet<Invoice> Invoices => Set<Invoice>();

    public DbSet<InvoiceLine> InvoiceLines => Set<InvoiceLine>();

    public DbSet<LineSuggestion> LineSuggestions => Set<LineSuggestion>();

    public DbSet<ReleasedPeriod> ReleasedPeriods => Set<ReleasedPeriod>();

    public DbSet<PurchaseOrder> PurchaseOrders => Set<PurchaseOrder>();

    public DbSet<PurchaseOrderRevision> PurchaseOrderRevisions => Set<PurchaseOrderRevision>();

    public DbSet<PurchaseOrderLine> PurchaseOrderLines => Set<PurchaseOrderLine>();

    public DbSet<PaymentBatch> PaymentBatches => Set<PaymentBatch>();

    public DbSet<PaymentHold> PaymentHolds => Set<PaymentHold>();

    public DbSet<BatchPayment> BatchPayments => Set<BatchPayment>();

    public DbSet<BatchedInvoice> BatchedInvoices => Set<BatchedInvoice>();

    public DbSet<UserLimit> UserLimits => Set<UserLimit>();

    public DbSet<LimitChange> LimitChanges => Set<LimitChange>();

    public DbSet<Team> Teams => Set<Team>();

    public DbSet<ActionItem> Actions => Set<ActionItem>();

    public DbSet<ActionPost> ActionPosts => Set<ActionPost>();

    public DbSet<ActionFile> ActionFiles => Set<ActionFile>();

    public DbSet<ActionFileChunk> ActionFileChunks => Set<ActionFileChunk>();

    public DbSet<ActionRead> ActionReads => Set<ActionRead>();

    public DbSet<TwoStepRule> TwoStepRules => Set<TwoStepRule>();

    public DbSet<AnswerTemplate> AnswerTemplates => Set<AnswerTemplate>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<EmailChoice> EmailChoices => Set<EmailChoice>();

    public DbSet<DigestLine> DigestLines => Set<DigestLine>();

    public DbSet<ChangeRequest> ChangeRequests => Set<ChangeRequest>();

    public DbSet<PlacementReport> PlacementReports => Set<PlacementReport>();

    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();

    public DbSet<RegisterChange> RegisterChanges => Set<RegisterChange>();

    public DbSet<RegisterUpload> Uploads => Set<RegisterUpload>();

    public DbSet<UploadChunk> UploadChunks => Set<UploadChunk>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Every index costs each move; the mappings name the ones that a question needs.
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasDbFunction(() => FoldedSql.FoldedKey(default!)).HasName("folded_key");
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);
    }
}
