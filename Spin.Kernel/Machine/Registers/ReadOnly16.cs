using System.Threading;

namespace Spin.Kernel.Machine;

/// <summary>
/// A memory-mapped register of a word (16 bits) that is only read. A field of a register block with explicit layout,
/// which is reached through a pointer: a block copied by value is memory, not the device.
/// </summary>
internal struct ReadOnly16
{
#pragma warning disable CS0649 // The device assigns it.
    private readonly ushort _content;
#pragma warning restore CS0649

    /// <summary>Reads the register: one load, never cached or repeated.</summary>
    internal ushort Value => Volatile.Read(in _content);
}
