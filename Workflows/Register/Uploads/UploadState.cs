namespace Portal.Workflows.Register.Uploads;

/// <summary>Where an upload of register files stands.</summary>
public enum UploadState
{
    /// <summary>Waits for the check, or is in it.</summary>
    Checking,

    /// <summary>Somebody must look at what was found, and apply or discard it.</summary>
    Checked,

    /// <summary>Waits to be applied, or is being applied.</summary>
    Applying,

    Applied,

    Discarded,

    /// <summary>Could not be worked on; nothing was changed.</summary>
    Failed,
}
