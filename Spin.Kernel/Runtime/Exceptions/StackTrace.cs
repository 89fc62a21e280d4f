using System;

namespace Spin.Kernel.Runtime;

/// <summary>Collects the code addresses of a stack, innermost first. Allocates nothing.</summary>
internal static unsafe class StackTrace
{
    /// <summary>From captured registers outwards.</summary>
    /// <param name="context">The registers.</param>
    /// <param name="isInstructionFault">Whether the instruction pointer is that of a faulting instruction.</param>
    /// <param name="addresses">Filled with an address inside each frame's current instruction.</param>
    /// <returns>How many there are.</returns>
    internal static int From(LimitedContext* context, bool isInstructionFault, Span<ulong> addresses)
    {
        fixed (ulong* buffer = addresses)
        {
            Collection collection = new() { Addresses = buffer, Capacity = addresses.Length };
            StackWalk.From(context, isInstructionFault, &Add, &collection);
            return collection.Count;
        }
    }

    /// <summary>From the caller outwards.</summary>
    internal static int FromHere(Span<ulong> addresses)
    {
        fixed (ulong* buffer = addresses)
        {
            Collection collection = new() { Addresses = buffer, Capacity = addresses.Length };
            StackWalk.FromHere(&Add, &collection);
            return collection.Count;
        }
    }

    private static bool Add(FrameIterator* frame, void* state)
    {
        Collection* collection = (Collection*)state;
        collection->Addresses[collection->Count++] = (ulong)frame->ControlPc;
        return collection->Count < collection->Capacity;
    }

    private struct Collection
    {
        internal ulong* Addresses;
        internal int Capacity;
        internal int Count;
    }
}
