namespace Spin;

/// <summary>The life of an installation.</summary>
public enum InstallationState
{
    /// <summary>Raises reach the handler.</summary>
    Active,

    /// <summary>Uninstalled; a raise that began before may still be inside it.</summary>
    Retiring,

    /// <summary>No raise can see the handler any more.</summary>
    Retired,
}
