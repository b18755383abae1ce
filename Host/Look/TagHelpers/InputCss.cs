namespace Portal.Host.Look.TagHelpers;

/// <summary>The classes of a one-line field of a given width.</summary>
internal static class InputCss
{
    public static string Of(string? width) => width switch
    {
        null => "govuk-input",
        [>= '0' and <= '9', ..] => $"govuk-input govuk-input--width-{width}",
        _ => $"govuk-input govuk-!-width-{width}",
    };
}
