using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.CarePackages;
using Portal.Domain.Organisations;
using Portal.Domain.PaymentHolds;

namespace Portal.Workflows.Persistence.Mappings;

/// <summary>The council's register: its own references are the keys.</summary>
internal sealed class RegisterMappings :
    IEntityTypeConfiguration<Provider>,
    IEntityTypeConfiguration<Service>,
    IEntityTypeConfiguration<Contact>,
    IEntityTypeConfiguration<Client>,
    IEntityTypeConfiguration<Contract>,
    IEntityTypeConfiguration<CarePackageLineItem>
{
    private const int RefLength = 40;
    private const int NameLength = 200;

    public void Configure(EntityTypeBuilder<Provider> builder)
    {
        builder.ToTable("providers", t =>
        {
            t.HasCheckConstraint("ck_providers_payment_terms_days", "payment_terms_days between 0 and 365");
            t.HasCheckConstraint("ck_providers_first_period", "extract(day from first_period) = 1");
        });
        builder.HasKey(x => x.Ref);
        builder.Property(x => x.Ref).HasMaxLength(RefLength);
        builder.Property(x => x.Name).HasMaxLength(NameLength).UseCollation(NameOrder.Collation);

        // What the register's file says, for imports alone: whether payments are on hold, and why, is asked of the holds.
        builder.Property<bool>("OnHold");
        builder.Property<string?>("HoldReason").HasMaxLength(PaymentHold.MaxReason);
    }

    public void Configure(EntityTypeBuilder<Service> builder)
    {
        builder.ToTable("services");
        builder.HasKey(x => x.Ref);
        builder.Property(x => x.Ref).HasMaxLength(RefLength);
        builder.Property(x => x.Name).HasMaxLength(NameLength).UseCollation(NameOrder.Collation);
        builder.HasIndex(x => x.ProviderRef);
        builder.HasOne<Provider>().WithMany().HasForeignKey(x => x.ProviderRef);
    }

    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.ToTable("contacts");
        builder.HasKey(x => x.Ref);
        builder.Property(x => x.Ref).HasMaxLength(RefLength);
        builder.Property(x => x.Name).HasMaxLength(NameLength).UseCollation(NameOrder.Collation);
        builder.HasIndex(x => x.ProviderRef);
        builder.HasOne<Provider>().WithMany().HasForeignKey(x => x.ProviderRef);
    }

    public void Configure(EntityTypeBuilder<Client> builder)
    {
        builder.ToTable("clients");
        builder.HasKey(x => x.SsRef);
        builder.Property(x => x.SsRef).HasMaxLength(RefLength);
        builder.Property(x => x.Surname).HasMaxLength(NameLength).UseCollation(NameOrder.Collation);
        builder.Property(x => x.Forename).HasMaxLength(NameLength).UseCollation(NameOrder.Collation);
        builder.HasIndex(x => new { x.Surname, x.Forename, x.SsRef }); // the order of every list of clients
        builder.Ignore(x => x.DisplayName);
    }

    public void Configure(EntityTypeBuilder<Contract> builder)
    {
        builder.ToTable("contracts");
        builder.HasKey(x => x.Ref);
        builder.Property(x => x.Ref).HasMaxLength(RefLength);
        builder.Property(x => x.Name).HasMaxLength(NameLength).UseCollation(NameOrder.Collation);
        builder.Property(x => x.Vat).HasConversion<string>().HasMaxLength(20);
        builder.Property(x => x.CostCode).HasMaxLength(RefLength);
        builder.HasIndex(x => x.ProviderRef);
        builder.HasOne<Provider>().WithMany().HasForeignKey(x => x.ProviderRef);
    }

    public void Configure(EntityTypeBuilder<CarePackageLineItem> builder)
    {
        builder.ToTable("care_package_line_items", t =>
        {
            t.HasCheckConstraint("ck_line_items_dates", "end_date is null or end_date >= start_date");
            t.HasCheckConstraint("ck_line_items_weekly_cost", "weekly_cost >= 0");
            t.HasCheckConstraint("ck_line_items_contribution_weekly", "contribution_weekly >= 0");
            t.HasCheckConstraint("ck_line_items_contribution_percent", "contribution_percent between 0 and 100");
            t.HasCheckConstraint("ck_line_items_one_contribution", "contribution_weekly is null or contribution_percent is null");
        });
        builder.HasKey(x => x.Ref);
        builder.Property(x => x.Ref).HasMaxLength(RefLength);
        builder.Property(x => x.CarePackageRef).HasMaxLength(RefLength);
        builder.Property(x => x.ServiceLevel).HasMaxLength(NameLength);
        builder.Property(x => x.Pricing).HasMaxLength(NameLength);
        builder.Property(x => x.WeeklyCost).HasPrecision(12, 2);
        builder.Property(x => x.ContributionWeekly).HasPrecision(12, 2);
        builder.Property(x => x.ContributionPercent).HasPrecision(5, 2);
        builder.HasIndex(x => x.CarePackageRef);
        builder.HasIndex(x => x.ServiceLevel);
        // Which of them are a provider's own is told by their contract: a list's choices are looked up one by one.
        builder.HasIndex(x => new { x.SsRef, x.ContractRef });
        builder.HasIndex(x => new { x.ServiceRef, x.ContractRef });
        builder.HasIndex(x => new { x.ContractRef, x.EndDate }).IncludeProperties(x => x.ServiceLevel);
        builder.HasOne<Client>().WithMany().HasForeignKey(x => x.SsRef);
        builder.HasOne<Service>().WithMany().HasForeignKey(x => x.ServiceRef);
        builder.HasOne<Contract>().WithMany().HasForeignKey(x => x.ContractRef);
    }
}
