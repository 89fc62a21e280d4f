namespace Spin.Kernel.Runtime;

/// <summary>The thread-local variables of compiled code: they end where the thread block begins (System V ABI, variant II).</summary>
internal static unsafe class ThreadLocals
{
    private const nuint Alignment = 64;

    /// <summary>How many bytes a thread block needs below it, aligned so that the block itself is.</summary>
    internal static nuint Space
    {
        get
        {
            ref readonly ImageLayout layout = ref ImageLayout.Current;
            return ((nuint)(layout.TlsImageEnd - layout.TlsImageStart) + Alignment - 1) & ~(Alignment - 1);
        }
    }

    /// <summary>Gives a block's variables their first values. The memory below the block must be <see cref="Space"/> zero bytes.</summary>
    internal static void Initialize(ThreadBlock* block)
    {
        ref readonly ImageLayout layout = ref ImageLayout.Current;
        nuint size = (nuint)(layout.TlsImageEnd - layout.TlsImageStart);
        nuint aligned = (size + sizeof(ulong) - 1) & ~(nuint)(sizeof(ulong) - 1);
        block->Self = block;
        block->TlsStart = (byte*)block - aligned;
        block->TlsSize = size;
        for (nuint index = 0; index < size; index++)
        {
            block->TlsStart[index] = layout.TlsImageStart[index];
        }
    }
}
