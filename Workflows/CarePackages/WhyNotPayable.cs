namespace Portal.Workflows.CarePackages;

/// <summary>What keeps a line item from being paid.</summary>
public enum WhyNotPayable
{
    /// <summary>The council has not authorised it.</summary>
    NotAuthorised,

    /// <summary>Its contract asks for an agreed document of its care package, and none is Approved.</summary>
    NoAgreedDocument,
}
