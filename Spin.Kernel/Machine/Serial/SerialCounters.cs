namespace Spin.Kernel.Machine;

/// <summary>What has happened on a serial line since it was opened.</summary>
internal struct SerialCounters
{
    /// <summary>Bytes given to the device.</summary>
    internal long Sent;

    /// <summary>Bytes that writers offered and the ring had no room for.</summary>
    internal long SendDropped;

    /// <summary>Bytes taken from the device, those dropped later included.</summary>
    internal long Received;

    /// <summary>Bytes received while the ring was full: nobody read in time.</summary>
    internal long ReceiveDropped;

    /// <summary>Bytes that the device lost because its FIFO was full: the interrupt came too late. One count may be several bytes.</summary>
    internal long Overruns;

    /// <summary>Bytes with the wrong parity.</summary>
    internal long ParityErrors;

    /// <summary>Bytes without a stop bit: the other end's speed or format differs.</summary>
    internal long FramingErrors;

    /// <summary>Breaks.</summary>
    internal long Breaks;
}
