using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Actions;
using Portal.Domain.Invoices;

namespace Portal.Workflows.Persistence.Mappings;

/// <summary>Values that providers suggested for lines. The migration's guards keep them as they were.</summary>
internal sealed class SuggestionMappings : IEntityTypeConfiguration<LineSuggestion>
{
    private const int RefLength = 40;

    public void Configure(EntityTypeBuilder<LineSuggestion> builder)
    {
        builder.ToTable("line_suggestions", t => t.HasCheckConstraint("ck_line_suggestions_differ", "value <> suggested"));
        builder.HasKey(x => x.ActionId);
        builder.Property(x => x.ActionId).ValueGeneratedNever();
        builder.Property(x => x.LineItemRef).HasMaxLength(RefLength);
        builder.Property(x => x.Value).HasPrecision(14, 2);
        builder.Property(x => x.Suggested).HasPrecision(14, 2);
        builder.HasIndex(x => new { x.LineItemRef, x.Period });
        builder.HasIndex(x => x.InvoiceId);
        builder.HasOne<ActionItem>().WithMany().HasForeignKey(x => x.ActionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Invoice>().WithMany().HasForeignKey(x => x.InvoiceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<InvoiceLine>().WithMany().HasForeignKey(x => x.LineId).OnDelete(DeleteBehavior.Restrict);
    }
}
