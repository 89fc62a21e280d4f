namespace Spin.Kernel.Machine;

/// <summary>What a 16550 interrupts for (PC16550D, table IV).</summary>
internal enum UartInterrupt : byte
{
    /// <summary>A modem control input changed; reading MSR ends it.</summary>
    ModemStatus = 0,

    /// <summary>The transmitter is empty; writing THR or reading IIR ends it.</summary>
    TransmitterEmpty = 1,

    /// <summary>The receive FIFO reached its trigger; reading RBR ends it.</summary>
    ReceivedData = 2,

    /// <summary>A receive error or a break; reading LSR ends it.</summary>
    LineStatus = 3,

    /// <summary>Bytes below the trigger have waited for four character times; reading RBR ends it.</summary>
    CharacterTimeout = 6,
}
