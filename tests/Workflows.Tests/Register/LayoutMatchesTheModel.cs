using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Portal.TestKit;
using Portal.Workflows.Register.Layout;
using Portal.Workflows.Register.Values;

namespace Portal.Workflows.Tests.Register;

public sealed class LayoutMatchesTheModel(PortalCluster cluster)
{
    [Fact]
    public async Task Every_column_of_a_file_has_one_in_the_register_with_its_length_and_whether_it_is_needed()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using var db = database.Context();

        foreach (var file in RegisterFiles.All.Where(f => f != RegisterFiles.Users))
        {
            var entity = db.Model.GetEntityTypes().Single(e => e.GetTableName() == file.Table);
            var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
            Assert.Equal(file.Key.Field, Assert.Single(entity.FindPrimaryKey()!.Properties).GetColumnName(table));
            Assert.Equal(
                entity.GetProperties().Select(p => p.GetColumnName(table)).Order(StringComparer.Ordinal),
                file.Columns.Select(c => c.Field).Order(StringComparer.Ordinal));
            foreach (var column in file.Columns)
            {
                var property = entity.GetProperties().Single(p => p.GetColumnName(table) == column.Field);
                Assert.Equal(property.IsNullable, !column.Required && column.WhenEmpty is null);
                var length = column.Rule switch { TextRule text => text.MaxLength, RefRule => RefRule.MaxLength, _ => property.GetMaxLength() };
                Assert.True(property.IsForeignKey() || property.GetMaxLength() == length, $"{file.Name}: {column.Name}");
            }
        }
    }
}
