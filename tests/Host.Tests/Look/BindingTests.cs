using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Portal.Tests.Look;

public sealed class BindingTests
{
    [Theory]
    [InlineData("11 April 2016")]
    [InlineData("2016-04-11")]
    public async Task A_posted_date_is_bound_however_it_was_written(string typed)
    {
        var (value, state) = await BindAsync(nameof(Form.Since), typed);

        Assert.Equal(new DateOnly(2016, 4, 11), value);
        Assert.Equal(0, state.ErrorCount);
    }

    [Fact]
    public async Task A_date_that_cannot_be_read_is_told_beside_its_field_and_kept()
    {
        var (value, state) = await BindAsync(nameof(Form.Since), "31/04/2016");

        Assert.Null(value);
        Assert.Equal("Updated since must be a real date, such as 11/04/2016", Assert.Single(state["Since"]!.Errors).ErrorMessage);
        Assert.Equal("31/04/2016", state["Since"]!.AttemptedValue);
    }

    [Fact]
    public async Task An_empty_date_is_no_date_and_no_error()
    {
        var (value, state) = await BindAsync(nameof(Form.Since), " ");

        Assert.Null(value);
        Assert.Equal(0, state.ErrorCount);
    }

    [Fact]
    public async Task Money_is_read_the_British_way_and_a_word_is_refused_in_plain_words()
    {
        var (good, _) = await BindAsync(nameof(Form.Cost), "4,142.86");
        var (_, bad) = await BindAsync(nameof(Form.Cost), "much");

        Assert.Equal(4142.86m, good);
        Assert.Equal("Weekly cost must be an amount in pounds and pence, such as 4,142.86", Assert.Single(bad["Cost"]!.Errors).ErrorMessage);
        var (_, much) = await BindAsync(nameof(Form.Cost), "999999999999");
        Assert.Equal("Weekly cost must be less than £1,000,000,000", Assert.Single(much["Cost"]!.Errors).ErrorMessage);
    }

    [Fact]
    public async Task A_missing_field_asks_for_itself_by_name_unless_it_has_words_of_its_own()
    {
        await using var host = await LookHost.StartAsync();
        var metadata = host.Services.GetRequiredService<IModelMetadataProvider>();

        Assert.Equal("Enter rejection reason", Words(nameof(Form.Reason)));
        Assert.Equal("Choose a client", Words(nameof(Form.Client)));

        string? Words(string property) => metadata.GetMetadataForProperty(typeof(Form), property)
            .ValidatorMetadata.OfType<RequiredAttribute>().Single().ErrorMessage;
    }

    private static async Task<(object? Value, ModelStateDictionary State)> BindAsync(string property, string typed)
    {
        await using var host = await LookHost.StartAsync();
        var metadata = host.Services.GetRequiredService<IModelMetadataProvider>().GetMetadataForProperty(typeof(Form), property);
        var binder = host.Services.GetRequiredService<IModelBinderFactory>()
            .CreateBinder(new ModelBinderFactoryContext { Metadata = metadata, CacheToken = metadata });
        var values = new FormValueProvider(
            BindingSource.Form,
            new FormCollection(new Dictionary<string, StringValues>(StringComparer.Ordinal) { [property] = typed }),
            CultureInfo.CurrentCulture);
        var action = new ActionContext { HttpContext = new DefaultHttpContext { RequestServices = host.Services } };
        var context = DefaultModelBindingContext.CreateBindingContext(action, values, metadata, bindingInfo: null, property);
        await binder.BindModelAsync(context);
        return (context.Result.Model, context.ModelState);
    }

    private sealed class Form
    {
        [Display(Name = "Updated since")]
        public DateOnly? Since { get; set; }

        [Display(Name = "Weekly cost")]
        public decimal? Cost { get; set; }

        [Display(Name = "Rejection reason"), Required]
        public string Reason { get; set; } = "";

        [Required(ErrorMessage = "Choose a client")]
        public string Client { get; set; } = "";
    }
}
