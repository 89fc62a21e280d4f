using System.Runtime.InteropServices;

namespace Spin.Kernel.Runtime.Collector;

/// <summary>What one owner holds of the heap.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct OwnerAccount
{
    /// <summary>The bytes of its cells that the last collection reached.</summary>
    internal nuint LiveBytes;

    /// <summary>The bytes of cells handed out in its name since then.</summary>
    internal nuint BytesSinceMark;

    /// <summary>The bytes of the blocks that hold its cells: what nobody else can use.</summary>
    internal nuint BlockBytes;

    /// <summary>The most that <see cref="ChargedBytes"/> may become; 0 sets no limit.</summary>
    internal nuint Quota;

    /// <summary>The bytes handed out in its name since the start.</summary>
    internal ulong TotalBytes;

    /// <summary>How often it was refused memory.</summary>
    internal uint Refusals;

    private fixed int _lists[SizeClasses.Count];

    /// <summary>What counts against the quota.</summary>
    internal readonly nuint ChargedBytes => LiveBytes + BytesSinceMark;

    /// <summary>What it may still be charged.</summary>
    internal readonly nuint Allowance =>
        Quota == 0 ? nuint.MaxValue : Quota > ChargedBytes ? Quota - ChargedBytes : 0;

    /// <summary>The head of a class's list of blocks that may have free cells, as index + 1.</summary>
    internal ref int List(int sizeClass) => ref _lists[sizeClass];

    /// <summary>Charges bytes.</summary>
    internal void Charge(nuint bytes)
    {
        BytesSinceMark += bytes;
        TotalBytes += bytes;
    }

    /// <summary>Takes back what was charged and not used.</summary>
    internal void Credit(nuint bytes)
    {
        BytesSinceMark -= bytes;
        TotalBytes -= bytes;
    }
}
