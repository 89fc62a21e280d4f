using System;

namespace Spin.Kernel.Machine;

/// <summary>The interrupt command register: a vector in the lowest byte, and these (SDM vol. 3A, 10.6.1).</summary>
[Flags]
internal enum InterruptCommand : uint
{
    /// <summary>Fixed delivery to the receiver in the upper half.</summary>
    None = 0,

    /// <summary>Not yet accepted by the receiver.</summary>
    Pending = 1U << 12,

    /// <summary>Assert; only a synchronisation long out of use does not.</summary>
    Assert = 1U << 14,

    /// <summary>The receiver is the sender.</summary>
    ToSelf = 1U << 18,
}
