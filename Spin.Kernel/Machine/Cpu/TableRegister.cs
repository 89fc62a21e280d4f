using System.Runtime.InteropServices;

namespace Spin.Kernel.Machine;

/// <summary>What LGDT and LIDT read: limit and base, without padding (SDM vol. 3A, 2.4.1).</summary>
[StructLayout(LayoutKind.Sequential, Pack = 2)]
internal struct TableRegister
{
    /// <summary>The offset of the table's last byte.</summary>
    internal ushort Limit;

    /// <summary>Where the table lies.</summary>
    internal ulong Base;
}
