using System.Runtime.InteropServices;

namespace Spin.Kernel.Runtime.Collector;

/// <summary>
/// The collected heap: conservative for stacks, exact for objects, non-moving mark and lazy sweep over blocks of one size class and
/// one owner. It lies in unmanaged memory, holds no managed reference and throws nothing. One caller at a time: the kernel keeps
/// others out by disabling preemption, and interrupt handlers come only as far as <see cref="AllocateEmergency"/> and the barrier.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe partial struct Heap
{
    private const nuint MetadataAlignment = 64;
    private const nuint PageSize = 4096;

    /// <summary>The blocks.</summary>
    internal BlockTable Blocks;

    /// <summary>The handles.</summary>
    internal HandleTable Handles;

    /// <summary>Objects outside the heap that may refer into it.</summary>
    internal FrozenSegments Frozen;

    /// <summary>Counters.</summary>
    internal HeapStatistics Statistics;

    /// <summary>What the write barrier reads.</summary>
    internal BarrierState* Barrier;

    private HeapEnvironment _environment;
    private HeapSettings _settings;
    private MarkStack _stack;
    private OwnerAccount* _owners;
    private Heap* _self;
    private BarrierState _ownBarrier;
    private int _collecting;

    /// <summary>The most bytes of objects there may be.</summary>
    internal readonly nuint Limit => _settings.Limit;

    /// <summary>One owner's account. Numbers beyond the table are the nucleus's.</summary>
    internal readonly OwnerAccount* AccountOf(int owner) => _owners + ((uint)owner < HeapLayout.OwnerLimit ? owner : 0);

    /// <summary>Makes a heap at an address where <see cref="HeapEnvironment.Commit"/> adds memory.</summary>
    /// <returns>The heap, or null where there is not enough memory for its tables.</returns>
    internal static Heap* Create(byte* region, in HeapEnvironment environment, in HeapSettings wanted)
    {
        HeapSettings settings = wanted.Complete();
        nuint blocks = settings.Limit >> HeapLayout.BlockShift;
        nuint bitmapBytes = (blocks + HeapLayout.BitsPerWord - 1) / HeapLayout.BitsPerWord * sizeof(ulong);

        nuint size = 0;
        nuint heap = Reserve(ref size, (nuint)sizeof(Heap));
        nuint owners = Reserve(ref size, (nuint)sizeof(OwnerAccount) * HeapLayout.OwnerLimit);
        nuint stack = Reserve(ref size, settings.MarkStackEntries * (nuint)sizeof(nint));
        nuint shade = Reserve(ref size, ShadeBuffer.Size);
        nuint bitmap = Reserve(ref size, bitmapBytes);
        nuint headers = Reserve(ref size, blocks * Block.Size);
        nuint metadata = ((nuint)region + size + HeapLayout.BlockMask & ~(nuint)HeapLayout.BlockMask) - (nuint)region;
        metadata = (metadata + PageSize - 1) & ~(PageSize - 1);
        if (!environment.Commit(environment.State, metadata))
        {
            return null;
        }

        NativeMemory.Clear(region, size);
        Heap* self = (Heap*)(region + heap);
        self->_self = self;
        self->_environment = environment;
        self->_settings = settings;
        self->_owners = (OwnerAccount*)(region + owners);
        self->_stack.Initialize((nint*)(region + stack), (int)settings.MarkStackEntries);
        self->Barrier = environment.Barrier == null ? &self->_ownBarrier : environment.Barrier;
        self->Barrier->Buffer = (ShadeBuffer*)(region + shade);
        self->Blocks.Base = region + metadata;
        self->Blocks.Headers = (Block*)(region + headers);
        self->Blocks.FreeBits = (ulong*)(region + bitmap);
        self->Blocks.Limit = (uint)blocks;
        return self;
    }

    private static nuint Reserve(ref nuint size, nuint bytes)
    {
        nuint at = size;
        size = (size + bytes + MetadataAlignment - 1) & ~(MetadataAlignment - 1);
        return at;
    }
}
