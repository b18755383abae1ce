using Microsoft.AspNetCore.Mvc.ModelBinding;
using Portal.Domain;
using Portal.Domain.Calendar;
using Portal.Host.Look;
using Portal.Workflows.Engine;

namespace Portal.Host.Work;

/// <summary>Reads what was typed into the fields of a move; what is wrong is told beside its field, and stays there.</summary>
public static class TypedFields
{
    public static MoveForm Read(IEnumerable<MoveField> fields, IFormCollection posted, ModelStateDictionary state)
    {
        var form = new MoveForm();
        foreach (var field in fields)
        {
            if (field is PasswordField)
            {
                continue; // the door checks it, and writes it nowhere
            }

            var text = posted[field.Name].FirstOrDefault()?.Replace("\r\n", "\n", StringComparison.Ordinal);
            state.SetModelValue(field.Name, text, text);
            var (value, unreadable) = string.IsNullOrWhiteSpace(text) ? (null, null) : Parse(field, text);
            if ((unreadable ?? field.Wrong(value)) is { } sentence)
            {
                state.AddModelError(field.Name, sentence);
            }
            else
            {
                state.MarkFieldValid(field.Name);
            }

            form.Fill(field.Name, value);
        }

        return form;
    }

    private static (object? Value, string? Unreadable) Parse(MoveField field, string text) => field switch
    {
        PercentField => MoneyText.TryParse(text.TrimEnd('%', ' '), out var percent) ? (percent, null) : (null, $"The {field.Label.ToLowerInvariant()} must be a number, such as 3.5"),
        MoneyField => MoneyText.TryParse(text, out var pounds) ? (pounds, null) : (null, MoneyText.Wrong(field.Label, text)),
        DateField => DateText.TryParse(text, out var day) ? (day, null) : (null, DateText.Wrong(field.Label)),
        _ => UserText.IsText(text) ? (text, null) : (null, $"{field.Label} contains characters that cannot be saved"),
    };
}
