using System;
using System.Runtime.CompilerServices;

namespace KernelSuite;

/// <summary>Runs something far down a strand's stack of 64 KB.</summary>
internal static class DeepStack
{
    /// <summary>How far down: most of the stack, with room left for what runs there.</summary>
    internal const int Bytes = 48 * 1024;

    private const int FrameWords = 64;

    /// <summary>Runs it below so many bytes of frames.</summary>
    internal static void Run(Action body) => Descend(Bytes / (FrameWords * sizeof(long)), body);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Descend(int depth, Action body)
    {
        Span<long> frame = stackalloc long[FrameWords];
        frame.Fill(depth);
        if (depth == 0)
        {
            body();
            return 0;
        }

        return Descend(depth - 1, body) + frame[depth % FrameWords]; // read afterwards, so that the frame stays
    }
}
