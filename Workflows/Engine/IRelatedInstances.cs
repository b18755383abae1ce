namespace Portal.Workflows.Engine;

/// <summary>Which running things belong together: a document and the one that it replaces, an invoice and a query of it. Found by its type.</summary>
internal interface IRelatedInstances
{
    /// <summary>Selects the <c>id</c> of each that belongs to the instance {0}, and <c>how</c>, in words.</summary>
    string Sql { get; }
}
