namespace Spin.Kernel.Machine;

/// <summary>What ends the machine with a report when an exception cannot be handled. The panic screen, which lies above, implements it.</summary>
internal abstract class FatalFault
{
    /// <summary>Reports and never returns.</summary>
    /// <param name="frame">The registers of the code that made the exception.</param>
    /// <param name="address">For a page fault, the address that was accessed.</param>
    internal abstract void Stop(ref InterruptFrame frame, ulong address);
}
