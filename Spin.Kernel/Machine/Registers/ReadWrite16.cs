using System.Threading;

namespace Spin.Kernel.Machine;

/// <summary>
/// A memory-mapped register of a word (16 bits) that is read and written. A field of a register block with explicit layout,
/// which is reached through a pointer: a block copied by value is memory, not the device.
/// </summary>
internal struct ReadWrite16
{
    private ushort _content;

    /// <summary>Reads or writes the register: one load or store, never cached, repeated or merged.</summary>
    internal ushort Value
    {
        get => Volatile.Read(ref _content);
        set => Volatile.Write(ref _content, value);
    }
}
