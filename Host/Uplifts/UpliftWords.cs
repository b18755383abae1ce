using Portal.Domain.Uplifts;
using Portal.Host.Look;

namespace Portal.Host.Uplifts;

/// <summary>A price uplift request in words and colours.</summary>
public static class UpliftWords
{
    public static string State(UpliftState state) => state switch
    {
        UpliftState.Asked => "To be answered",
        UpliftState.AskedBack => "Question to the provider",
        UpliftState.Agreed => "Agreed, waiting for the register",
        UpliftState.InTheRegister => "In the register",
        _ => state.ToString(),
    };

    /// <summary>What another price costs in a year; a lower one saves.</summary>
    public static string Cost(decimal pounds) => pounds < 0 ? $"{Text.Money(-pounds)} less than before" : Text.Money(pounds);

    public static string Colour(UpliftState state) => state switch
    {
        UpliftState.Asked or UpliftState.AskedBack => "yellow",
        UpliftState.Agreed => "blue",
        UpliftState.InTheRegister => "green",
        UpliftState.Declined => "red",
        _ => "grey",
    };
}
