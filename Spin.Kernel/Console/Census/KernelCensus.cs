using System;
using System.Collections.Generic;
using Spin.Kernel.Dispatch;

namespace Spin.Kernel.Console;

/// <summary>What the shell shows of the running kernel, and the little that it may change. Strand level.</summary>
internal abstract class KernelCensus
{
    /// <summary>The image's name.</summary>
    internal abstract string ImageName { get; }

    /// <summary>The table of each event.</summary>
    internal abstract ReadOnlySpan<EventTable> Events { get; }

    /// <summary>The spindles, by number.</summary>
    internal abstract ReadOnlySpan<SpindleDescriptor> Spindles { get; }

    /// <summary>What a spindle has and does.</summary>
    /// <param name="spindle">Its number.</param>
    internal abstract SpindleCensus CensusOf(int spindle);

    /// <summary>Adds the strands.</summary>
    internal abstract void AddStrands(ICollection<StrandCensus> strands);

    /// <summary>Adds what is known of memory.</summary>
    internal abstract void AddMemory(ICollection<Figure> figures);

    /// <summary>Enables or disables a static handler.</summary>
    /// <param name="table">Its event's table.</param>
    /// <param name="handler">Its number there.</param>
    /// <param name="enabled">What it is to be.</param>
    /// <returns>False where its spindle is not to be had: it was condemned, or never came to be.</returns>
    internal abstract bool TrySetEnabled(EventTable table, int handler, bool enabled);

    /// <summary>What a spindle has of all that its quota can limit.</summary>
    /// <param name="spindle">Its number.</param>
    internal abstract QuotaUse[] QuotasOf(int spindle);

    /// <summary>Every port: who holds what of whom. Strand level.</summary>
    internal abstract ServicePort[] Ports { get; }

    /// <summary>Takes a port from its holder, or gives it back.</summary>
    internal abstract void SetRevoked(ServicePort port, bool revoked);

    /// <summary>Takes a spindle out.</summary>
    /// <param name="spindle">Its number.</param>
    /// <param name="left">What it has hold of afterwards.</param>
    internal abstract LifecycleResult Unload(int spindle, out SpindleHoldings left);

    /// <summary>Starts a spindle anew, with an empty history of restarts.</summary>
    /// <param name="spindle">Its number.</param>
    internal abstract LifecycleResult Restart(int spindle);
}
