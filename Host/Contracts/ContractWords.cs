using Portal.Domain.Contracts;
using Portal.Host.Look;
using Portal.Workflows.Contracts;

namespace Portal.Host.Contracts;

/// <summary>How pages speak of contract documents.</summary>
public static class ContractWords
{
    /// <summary>The colour of the state's tag; the word itself is always there too.</summary>
    public static string Colour(ContractState state) => state switch
    {
        ContractState.Published => "blue",
        ContractState.Approved => "green",
        ContractState.Rejected => "red",
        ContractState.Draft => "yellow",
        _ => "grey",
    };

    /// <summary>The guide's notes: "Published by LockS02 on 11/04/2016", and what became of it.</summary>
    public static string Notes(ContractRow row) => row.State switch
    {
        ContractState.Approved => $"Agreed by {row.DecidedBy} on {Text.ShortDate(row.UpdatedAt)}",
        ContractState.Rejected => $"Rejected by {row.DecidedBy} on {Text.ShortDate(row.UpdatedAt)}",
        ContractState.Withdrawn => $"Withdrawn by {row.DecidedBy} on {Text.ShortDate(row.UpdatedAt)}",
        ContractState.Published => $"Published by {row.PublishedBy} on {Text.ShortDate(row.PublishedAt!.Value)}",
        _ => $"Draft, last changed on {Text.ShortDate(row.UpdatedAt)}",
    };

    public static string Format(DocumentFormat format) => format == DocumentFormat.Pdf ? "PDF" : "Word document";
}
