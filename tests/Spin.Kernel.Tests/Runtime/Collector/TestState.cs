using Spin.Kernel.Runtime.Collector;

namespace Spin.Kernel.Tests.Runtime.Collector;

/// <summary>A test heap's surroundings, in unmanaged memory as the heap's functions expect.</summary>
internal unsafe struct TestState
{
    public const int RootCapacity = 4096;
    public const int ContextCount = 4;

    public nuint Left;
    public fixed long Roots[RootCapacity];
    public AllocationContext* Contexts;
    public delegate*<Heap*, TestState*, void> InWindow;
    public Heap* Heap;
    public nint Hidden;
    public nint Holder;
    public int Windows;
}
