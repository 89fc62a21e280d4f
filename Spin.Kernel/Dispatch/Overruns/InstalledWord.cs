using System;

namespace Spin.Kernel.Dispatch;

/// <summary>The word in a dispatcher's frame that tells which of its installed handlers runs (<see cref="InstalledRun"/>).</summary>
internal static class InstalledWord
{
    /// <summary>No such word.</summary>
    internal const int NotFound = -1;

    /// <summary>How many words of the frame are searched: saved registers, a few variables, and what of the payload is passed on the stack.</summary>
    private const int FrameWords = 32;

    /// <summary>Finds the word in a frame.</summary>
    /// <param name="stack">A stack.</param>
    /// <param name="start">The frame's first word: behind what its callee returns to.</param>
    /// <returns>Its index, or <see cref="NotFound"/>.</returns>
    internal static int Find(ReadOnlySpan<ulong> stack, int start)
    {
        int end = Math.Min(stack.Length, start + FrameWords);
        for (int at = start; at < end; at++)
        {
            if ((stack[at] & InstalledRun.MarkMask) == InstalledRun.Mark)
            {
                return at;
            }
        }

        return NotFound;
    }

    /// <summary>The handler that a word tells of.</summary>
    /// <returns>Null where it tells of none, or of one that no raise can be inside.</returns>
    internal static Installation? Resolve(EventTable table, ulong word) =>
        (word & InstalledRun.MarkMask) == InstalledRun.Mark ? table.Installed!.FindRunning((int)(word & ~InstalledRun.MarkMask)) : null;
}
