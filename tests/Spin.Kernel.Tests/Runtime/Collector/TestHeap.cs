using System;
using System.Runtime.InteropServices;
using Spin.Kernel.Runtime.Collector;
using Xunit;

namespace Spin.Kernel.Tests.Runtime.Collector;

/// <summary>A heap over ordinary memory, with roots and contexts that a test sets.</summary>
internal sealed unsafe class TestHeap : IDisposable
{
    private const nuint MetadataAllowance = 4 * 1024 * 1024;

    private readonly byte* _region;

    public TestHeap(nuint limit = 4 * 1024 * 1024, nuint budget = 0, nuint markStack = 0)
    {
        _region = (byte*)NativeMemory.AlignedAlloc(limit + MetadataAllowance, HeapLayout.BlockSize);
        new Span<byte>(_region, (int)(limit + MetadataAllowance)).Fill(0xA5);
        State = (TestState*)NativeMemory.AllocZeroed((nuint)sizeof(TestState));
        State->Left = limit + MetadataAllowance;
        State->Contexts = (AllocationContext*)NativeMemory.AllocZeroed((nuint)sizeof(AllocationContext) * TestState.ContextCount);
        HeapEnvironment environment = default;
        environment.State = State;
        environment.Commit = &Commit;
        environment.MarkRoots = &MarkRoots;
        environment.NextContext = &NextContext;
        environment.EnterWindow = &EnterWindow;
        environment.LeaveWindow = &LeaveWindow;
        HeapSettings settings = new() { Limit = limit, Budget = budget, MarkStackEntries = markStack };
        Heap = Spin.Kernel.Runtime.Collector.Heap.Create(_region, in environment, in settings);
        State->Heap = Heap;
    }

    public Heap* Heap { get; }

    public FakeTypes Types { get; } = new();

    public TestState* State { get; }

    public AllocationContext* Context => State->Contexts;

    public ref HeapStatistics Statistics => ref Heap->Statistics;

    public ref long Root(int index) => ref State->Roots[index];

    public nint New(MethodTable* type, int owner = 0) => (nint)Heap->AllocateObject(Context, owner, type);

    public nint NewArray(MethodTable* type, int length, int owner = 0) => (nint)Heap->AllocateArray(Context, owner, type, length);

    public static ref nint Field(nint reference, int offset) => ref *(nint*)(reference + offset);

    public static ref nint Element(nint array, int index) => ref *(nint*)(array + 16 + index * 8);

    public void Collect() => Heap->Collect();

    /// <summary>Whether the last collection reached an object.</summary>
    public bool Survived(nint reference) => Heap->IsAlive(reference);

    public long Verify()
    {
        HeapVerifier verifier = new(Heap, Types.Low, Types.High);
        Assert.True(verifier.Verify(), $"{verifier.Problem} at {verifier.At:x}");
        return verifier.Objects;
    }

    public void Dispose()
    {
        Types.Dispose();
        NativeMemory.Free(State->Contexts);
        NativeMemory.Free(State);
        NativeMemory.AlignedFree(_region);
    }

    private static bool Commit(void* state, nuint bytes)
    {
        TestState* test = (TestState*)state;
        if (test->Left < bytes)
        {
            return false;
        }

        test->Left -= bytes;
        return true;
    }

    private static void MarkRoots(void* state, Heap* heap)
    {
        TestState* test = (TestState*)state;
        heap->MarkRange((byte*)test->Roots, (byte*)(test->Roots + TestState.RootCapacity));
    }

    private static AllocationContext* NextContext(void* state, AllocationContext* context)
    {
        TestState* test = (TestState*)state;
        AllocationContext* next = context == null ? test->Contexts : context + 1;
        return next == test->Contexts + TestState.ContextCount ? null : next;
    }

    private static nuint EnterWindow(void* state)
    {
        TestState* test = (TestState*)state;
        test->Windows++;
        if (test->InWindow != null)
        {
            test->InWindow(test->Heap, test);
        }

        return 0;
    }

    private static void LeaveWindow(void* state, nuint saved) => ((TestState*)state)->Windows--;
}
