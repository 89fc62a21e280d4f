namespace Spin.Kernel.Dispatch;

/// <summary>All that a spindle has hold of in a running kernel. Of one that was unloaded nothing is left.</summary>
/// <param name="Handlers">Static handlers that are bound.</param>
/// <param name="Installations">Handlers installed at run time, or uninstalled while raises may still be inside them.</param>
/// <param name="Strands">Strands with a stack.</param>
/// <param name="Locks">Mutexes of its own that are owned or waited for.</param>
/// <param name="Bytes">Memory charged to it, garbage that is not collected yet included.</param>
internal readonly record struct SpindleHoldings(int Handlers, int Installations, int Strands, int Locks, long Bytes)
{
    /// <summary>Whether nothing is left by which its code could run. Memory is the collector's business.</summary>
    internal bool IsQuiet => Handlers == 0 && Installations == 0 && Strands == 0 && Locks == 0;
}
