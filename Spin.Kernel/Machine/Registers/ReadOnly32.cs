using System.Threading;

namespace Spin.Kernel.Machine;

/// <summary>
/// A memory-mapped register of a doubleword (32 bits) that is only read. A field of a register block with explicit layout,
/// which is reached through a pointer: a block copied by value is memory, not the device.
/// </summary>
internal struct ReadOnly32
{
#pragma warning disable CS0649 // The device assigns it.
    private readonly uint _content;
#pragma warning restore CS0649

    /// <summary>Reads the register: one load, never cached or repeated.</summary>
    internal uint Value => Volatile.Read(in _content);
}
