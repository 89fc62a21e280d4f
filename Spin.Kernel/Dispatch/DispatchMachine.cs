using System;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Dispatch;

/// <summary>What dispatch needs of the processor and the runtime. The kernel has one implementation; tests on a host have another.</summary>
internal abstract class DispatchMachine
{
    /// <summary>The time-stamp counter. Safe at every level.</summary>
    internal abstract long TimeStamp { get; }

    /// <summary>Charges the running code's memory to an owner; safe at every level.</summary>
    /// <returns>Who was charged before.</returns>
    internal abstract int SwitchOwner(int owner);

    /// <summary>
    /// Ends a termination whose containment the running strand has reached. Safe at every level.
    /// </summary>
    /// <returns>Whether there was one.</returns>
    internal abstract bool TakeTermination();

    /// <summary>Asks for a strand to be terminated at the next point where that is safe; its watch says where it is to end.</summary>
    internal abstract void RequestTermination(Strand strand);

    /// <summary>Whether a strand that does not run may be abandoned: it holds nothing of the nucleus.</summary>
    internal abstract bool MayAbandon(Strand strand);

    /// <summary>From here to <see cref="LeaveNucleus"/> the running strand is not abandoned.</summary>
    internal abstract void EnterNucleus();

    /// <summary>Ends what <see cref="EnterNucleus"/> began.</summary>
    internal abstract void LeaveNucleus();

    /// <summary>From here to <see cref="LeavePort"/> the running strand is ended only where it stays far too long.</summary>
    internal abstract void EnterPort();

    /// <summary>Ends what <see cref="EnterPort"/> began.</summary>
    internal abstract void LeavePort();

    /// <summary>Finds the code that a delegate calls.</summary>
    /// <returns>False where it is not known.</returns>
    internal abstract bool TryFindCode(Delegate target, out ulong start, out ulong end);

    /// <summary>Whether a strand is inside some code, or may be. Strand level.</summary>
    internal abstract bool MayBeInside(Strand strand, ulong start, ulong end);

    /// <summary>
    /// Asks a strand of others that waits inside some handler to leave it: its wait ends, and the handler with it. One that runs is left to
    /// its limit. Strand level.
    /// </summary>
    /// <param name="strand">The strand.</param>
    /// <param name="containment">The number of the handler's containment.</param>
    /// <param name="target">The handler's containment.</param>
    internal abstract void RequestLeave(Strand strand, int containment, in Containment target);

    /// <summary>Sets how much memory an owner may have. Strand level.</summary>
    internal abstract void LimitBytes(int owner, long bytes);

    /// <summary>How often an owner was refused memory. Strand level.</summary>
    internal abstract long RefusalsOf(int owner);

    /// <summary>The memory that is charged to an owner, garbage included. Strand level.</summary>
    internal abstract long BytesOf(int owner);
}
