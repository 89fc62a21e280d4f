namespace Spin.Generators.Models;

/// <summary>What a parameter of a spindle's constructor asks for.</summary>
internal enum ImportKind
{
    /// <summary>A service of the kernel.</summary>
    Service,

    /// <summary>The right to install handlers on an event.</summary>
    InstallRight,

    /// <summary>A port to another spindle.</summary>
    Port,

    /// <summary>In the nucleus: the kernel's services as a whole.</summary>
    KernelServices,

    /// <summary>In the nucleus: the spindle's identity.</summary>
    Identity,
}
