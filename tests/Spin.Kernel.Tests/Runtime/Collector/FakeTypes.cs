using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using Spin.Kernel.Runtime.Collector;

namespace Spin.Kernel.Tests.Runtime.Collector;

/// <summary>Method tables with descriptions of references, laid out as ilc does.</summary>
internal sealed unsafe class FakeTypes : IDisposable
{
    private const nuint Capacity = 64 * 1024;
    private const uint ComponentFlag = 0x8000_0000;
    private const uint ReferencesFlag = 0x0100_0000;

    private readonly byte* _memory = (byte*)NativeMemory.AllocZeroed(Capacity);
    private nuint _used;

    public nint Low => (nint)_memory;

    public nint High => (nint)_memory + (nint)Capacity;

    /// <summary>A class of a base size whose references are runs of slots: offset and number of each.</summary>
    public MethodTable* Class(uint baseSize, params (int Offset, int Count)[] runs)
    {
        List<long> below = [];
        if (runs.Length != 0)
        {
            below.Add(runs.Length);
            foreach ((int offset, int count) in runs)
            {
                below.Add(offset);
                below.Add(count * 8 - baseSize);
            }
        }

        return Make(below, runs.Length != 0 ? ReferencesFlag : 0, baseSize);
    }

    /// <summary>An array of numbers.</summary>
    public MethodTable* Array(uint componentSize) => Make([], ComponentFlag | componentSize, 24);

    /// <summary>A string.</summary>
    public MethodTable* Text() => Make([], ComponentFlag | 2, 22);

    /// <summary>An array of references.</summary>
    public MethodTable* ReferenceArray() => Make([1, 16, -24], ComponentFlag | ReferencesFlag | 8, 24);

    /// <summary>An array of values: where the first reference is, then how many follow and how much is skipped, repeatedly.</summary>
    public MethodTable* ValueArray(uint componentSize, int firstOffset, params (uint References, uint Skip)[] items)
    {
        List<long> below = [-items.Length, 16 + firstOffset];
        foreach ((uint references, uint skip) in items)
        {
            below.Add(references | (long)skip << 32);
        }

        return Make(below, ComponentFlag | ReferencesFlag | componentSize, 24);
    }

    public void Dispose() => NativeMemory.Free(_memory);

    private MethodTable* Make(List<long> below, uint flags, uint baseSize)
    {
        long* table = (long*)(_memory + _used) + below.Count;
        for (int index = 0; index < below.Count; index++)
        {
            table[-1 - index] = below[index];
        }

        MethodTable* type = (MethodTable*)table;
        type->Flags = flags;
        type->BaseSize = baseSize;
        _used += (nuint)(below.Count * 8 + sizeof(MethodTable));
        return type;
    }
}
