namespace Spin.Kernel.Machine;

/// <summary>FIFO control register, FCR (PC16550D, section 8.5).</summary>
internal static class FifoControl
{
    /// <summary>Both FIFOs are in use.</summary>
    internal static Bit<byte> Enable => new(0);

    /// <summary>Empties the receive FIFO; clears itself.</summary>
    internal static Bit<byte> ResetReceiver => new(1);

    /// <summary>Empties the transmit FIFO; clears itself.</summary>
    internal static Bit<byte> ResetTransmitter => new(2);

    /// <summary>How many bytes received cause an interrupt.</summary>
    internal static BitField<byte, FifoTrigger> ReceiverTrigger => new(shift: 6, width: 2);
}
