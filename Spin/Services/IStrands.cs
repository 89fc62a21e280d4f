using System;

namespace Spin;

/// <summary>Strands, SPIN's name for kernel threads: preemptive, by priority, round robin within one. Strand level only.</summary>
[Service(nameof(KernelServices.Strands))]
[Effects(Effects.Writes)]
public interface IStrands
{
    /// <summary>Starts a strand.</summary>
    /// <param name="name">Its name, shown by the shell.</param>
    /// <param name="body">What it runs.</param>
    /// <param name="priority">Its priority.</param>
    /// <returns>The strand.</returns>
    /// <exception cref="OutOfMemoryException">No stack can be had; nothing is started.</exception>
    /// <exception cref="QuotaExceededException">The spindle has as many as the image allows; nothing is started.</exception>
    [Effects(Effects.Allocates | Effects.Throws | Effects.Writes)]
    IStrand Start(string name, Action body, StrandPriority priority = StrandPriority.Normal);

    /// <summary>Blocks the calling strand.</summary>
    /// <param name="milliseconds">For how long; 0 yields.</param>
    [Effects(Effects.Blocks | Effects.Throws | Effects.Writes)]
    void Sleep(int milliseconds);

    /// <summary>Lets other strands of the same priority run.</summary>
    [Effects(Effects.Blocks | Effects.Throws | Effects.Writes)]
    void Yield();

    /// <summary>Creates a mutex, owned by strands, not recursive.</summary>
    [Effects(Effects.Allocates | Effects.Writes)]
    IMutex CreateMutex();

    /// <summary>Creates a condition of a mutex.</summary>
    /// <param name="mutex">A mutex that this service created.</param>
    [Effects(Effects.Allocates | Effects.Throws | Effects.Writes)]
    ICondition CreateCondition(IMutex mutex);
}
