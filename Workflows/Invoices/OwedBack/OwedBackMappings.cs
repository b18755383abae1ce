using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.CarePackages;
using Portal.Domain.Invoices;
using Portal.Domain.Organisations;
using Portal.Workflows.Persistence.Mappings;

namespace Portal.Workflows.Invoices.OwedBack;

/// <summary>How what is owed back is kept.</summary>
internal sealed class OwedBackMappings : IEntityTypeConfiguration<OwedBalance>, IEntityTypeConfiguration<OwedLine>
{
    private const int RefLength = 40;

    public void Configure(EntityTypeBuilder<OwedBalance> builder)
    {
        builder.ToTable("owed_balances", t =>
        {
            t.HasCheckConstraint("ck_owed_balances_state", OneOf.Names<OwedBalanceState>("state"));
            t.HasCheckConstraint("ck_owed_balances_amount", "amount > 0");
            t.HasCheckConstraint("ck_owed_balances_settled", "(state in ('PaidBack', 'ByLetter')) = (settled_on is not null and reference <> '' and settled_by <> '')");
            t.HasCheckConstraint("ck_owed_balances_letter", "state <> 'ByLetter' or reason <> ''");
        });
        builder.Ignore(x => x.Title);
        builder.Ignore(x => x.IsSettled);
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Number).HasMaxLength(InvoiceNumber.MaxLength);
        builder.Property(x => x.ProviderRef).HasMaxLength(RefLength);
        builder.Property(x => x.Amount).HasPrecision(14, 2);
        builder.Property(x => x.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(x => x.Reference).HasMaxLength(OwedBalance.MaxReference);
        builder.Property(x => x.Reason).HasMaxLength(OwedBalance.MaxReason);
        builder.Property(x => x.SettledBy).HasMaxLength(200);
        builder.HasIndex(x => x.InvoiceId).IsUnique();
        builder.HasIndex(x => new { x.ProviderRef, x.Since });
        builder.HasOne<Invoice>().WithOne().HasForeignKey<OwedBalance>(x => x.InvoiceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Provider>().WithMany().HasForeignKey(x => x.ProviderRef).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<OwedLine> builder)
    {
        builder.ToTable("owed_lines", t => t.HasCheckConstraint("ck_owed_lines_amount", "amount > 0"));
        builder.HasKey(x => new { x.LineItemRef, x.Period });
        builder.Property(x => x.LineItemRef).HasMaxLength(RefLength);
        builder.Property(x => x.SsRef).HasMaxLength(RefLength);
        builder.Property(x => x.ProviderRef).HasMaxLength(RefLength);
        builder.Property(x => x.Amount).HasPrecision(14, 2);
        builder.Property(x => x.Invoiced).HasPrecision(14, 2);
        builder.HasIndex(x => x.ProviderRef);
        builder.HasOne<CarePackageLineItem>().WithMany().HasForeignKey(x => x.LineItemRef).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Provider>().WithMany().HasForeignKey(x => x.ProviderRef).OnDelete(DeleteBehavior.Restrict);
    }
}
