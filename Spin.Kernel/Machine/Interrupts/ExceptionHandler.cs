namespace Spin.Kernel.Machine;

/// <summary>What is asked first about one of the processor's exceptions. It runs in the context that made it, and allocates nothing.</summary>
internal abstract class ExceptionHandler
{
    /// <summary>Handles one exception.</summary>
    /// <param name="frame">The registers; what is changed is what the code goes on with.</param>
    /// <param name="address">For a page fault, the address that was accessed.</param>
    /// <returns>False where it is not this handler's: it is then turned into a .NET exception, or ends the machine.</returns>
    internal abstract bool TryHandle(ref InterruptFrame frame, ulong address);
}
