using System;

namespace Spin.Generators.Image.Emit;

/// <summary>
/// How code that creates an object for each handler is cut into methods: the compiler keeps a stack slot for every object created in a
/// method, and a kernel's stacks are small.
/// </summary>
internal static class Chunk
{
    /// <summary>How many handlers one method serves.</summary>
    internal const int Size = 32;

    /// <summary>Behind the last handler of a chunk.</summary>
    internal static int End(int first, int count) => Math.Min(first + Size, count);
}
