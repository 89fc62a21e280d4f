namespace Spin.Kernel.Machine;

/// <summary>What has happened on a network card since it was opened.</summary>
internal struct NetworkCounters
{
    /// <summary>Frames handed to the poller.</summary>
    internal long Received;

    /// <summary>Receive interrupts.</summary>
    internal long Interrupts;

    /// <summary>Frames received that are shorter than their header: dropped.</summary>
    internal long ShortFrames;

    /// <summary>Frames given to the device.</summary>
    internal long Sent;

    /// <summary>Times that a sender found no free buffer.</summary>
    internal long TransmitFull;
}
