using System.ComponentModel;

namespace Spin;

/// <summary>
/// The parts that a kernel can have, one method for each. An image calls only those that it needs, so that the rest is left out of it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class KernelParts
{
    /// <summary>Adds <see cref="KernelPart.Random"/>.</summary>
    public abstract void AddRandom();

    /// <summary>Adds <see cref="KernelPart.Network"/>, and what it needs.</summary>
    public abstract void AddNetwork();

    /// <summary>Adds <see cref="KernelPart.Shell"/>.</summary>
    public abstract void AddShell();

    /// <summary>Adds <see cref="KernelPart.Recovery"/>.</summary>
    public abstract void AddRecovery();

    /// <summary>Adds <see cref="KernelPart.Trace"/>.</summary>
    public abstract void AddTrace();
}
