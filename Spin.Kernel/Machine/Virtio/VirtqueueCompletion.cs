namespace Spin.Kernel.Machine;

/// <summary>A buffer that the device has given back.</summary>
/// <param name="buffer">Which: the descriptor's number.</param>
/// <param name="length">How many bytes the device wrote, never more than the buffer has; 0 where it claimed more.</param>
internal readonly struct VirtqueueCompletion(int buffer, int length)
{
    /// <summary>Which buffer: the descriptor's number.</summary>
    internal int Buffer => buffer;

    /// <summary>How many bytes the device wrote; never more than the buffer has.</summary>
    internal int Length => length;
}
