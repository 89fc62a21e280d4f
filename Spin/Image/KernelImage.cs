using System.ComponentModel;

namespace Spin;

/// <summary>
/// What a build adds to a kernel: the tables and the spindles. The image project's generator derives exactly one class.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class KernelImage
{
    /// <summary>The image's name: the project's.</summary>
    public abstract string Name { get; }

    /// <summary>What judged its code: the verifier's version and the hashes of its rules and of the contract; empty where the build does not say.</summary>
    public virtual string Verifier => "";

    /// <summary>Adds the parts of the kernel that the image needs; called once, before anything of the image.</summary>
    /// <param name="parts">Where they are added.</param>
    public virtual void AddParts(KernelParts parts)
    {
    }

    /// <summary>Attaches the one table of each event; called once, before the first raise.</summary>
    /// <returns>Every table, in the order of the events' names.</returns>
    public abstract EventTable[] AttachTables();

    /// <summary>The spindles, in the order in which they are activated.</summary>
    public abstract SpindleDescriptor[] Spindles { get; }

    /// <summary>Constructs a spindle from the services that it imports. Its handlers stay unbound.</summary>
    /// <param name="spindle">The spindle's number.</param>
    /// <param name="services">The kernel's services.</param>
    /// <param name="context">The spindle's identity, to which services are attenuated.</param>
    /// <returns>The spindle.</returns>
    public abstract object Create(int spindle, KernelServices services, SpindleContext context);
}
