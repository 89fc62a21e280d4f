namespace Spin;

/// <summary>The life of an installation, which can be installed and uninstalled many times.</summary>
public enum InstallationState
{
    /// <summary>Created and not installed yet.</summary>
    Inactive,

    /// <summary>Raises reach the handler.</summary>
    Active,

    /// <summary>Uninstalled; a raise that began before may still be inside it.</summary>
    Retiring,

    /// <summary>Uninstalled, and no raise can see the handler any more.</summary>
    Retired,
}
