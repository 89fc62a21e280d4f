using System.Threading;

namespace Spin.Kernel.Machine;

/// <summary>
/// A memory-mapped register of a word (16 bits) that is only written. A field of a register block with explicit layout,
/// which is reached through a pointer: a block copied by value is memory, not the device.
/// </summary>
internal struct WriteOnly16
{
    private ushort _content;

    /// <summary>Writes the register: one store, never delayed or merged.</summary>
    internal ushort Value
    {
        set => Volatile.Write(ref _content, value);
    }
}
