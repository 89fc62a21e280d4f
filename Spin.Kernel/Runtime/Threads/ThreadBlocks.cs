using System.Threading;

namespace Spin.Kernel.Runtime;

/// <summary>The list of all thread blocks: what the collector scans.</summary>
internal static unsafe class ThreadBlocks
{
    private static ThreadBlock* s_first;
    private static int s_identity;

    /// <summary>The first block of the list, or null. Walk it with interrupts off.</summary>
    internal static ThreadBlock* First => s_first;

    /// <summary>An identity that no other block has had.</summary>
    internal static int NextIdentity() => Interlocked.Increment(ref s_identity);

    /// <summary>Puts a block at the list's head.</summary>
    internal static void Add(ThreadBlock* block)
    {
        block->Previous = null;
        block->Next = s_first;
        if (s_first != null)
        {
            s_first->Previous = block;
        }

        s_first = block;
    }

    /// <summary>Takes a block from the list.</summary>
    internal static void Remove(ThreadBlock* block)
    {
        if (block->Previous != null)
        {
            block->Previous->Next = block->Next;
        }
        else
        {
            s_first = block->Next;
        }

        if (block->Next != null)
        {
            block->Next->Previous = block->Previous;
        }
    }
}
