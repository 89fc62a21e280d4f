namespace Spin.Kernel.Machine;

/// <summary>
/// What a device's interrupt sets off: work that continues at Dispatch level, with interrupts on. The machine knows only this;
/// the worker that does the work derives from it.
/// </summary>
internal abstract class DispatchSignal
{
    /// <summary>Asks for the work to run soon. Interrupt-safe, allocates nothing; asking again before it has run changes nothing.</summary>
    internal abstract void Signal();
}
