namespace Spin.Kernel.Machine;

/// <summary>The level of the receive FIFO that causes an interrupt (PC16550D, section 8.5).</summary>
internal enum FifoTrigger : byte
{
    /// <summary>Each byte.</summary>
    OneByte = 0,

    /// <summary>A quarter of the FIFO.</summary>
    FourBytes = 1,

    /// <summary>Half the FIFO.</summary>
    EightBytes = 2,

    /// <summary>All but two bytes.</summary>
    FourteenBytes = 3,
}
