using System;

namespace Spin.Kernel.Net;

/// <summary>
/// Frames that await their neighbour's address, one for each neighbour (RFC 1122, 2.3.2.2 asks for the latest), in buffers
/// allocated once. Used inside the gate.
/// </summary>
internal sealed class NeighbourQueue
{
    /// <summary>No slot.</summary>
    internal const int None = -1;

    /// <summary>How many neighbours may be awaited with a frame at once.</summary>
    internal const int Slots = 8;

    private readonly byte[][] _frames = new byte[Slots][];
    private readonly int[] _lengths = new int[Slots];
    private readonly bool[] _taken = new bool[Slots];

    /// <summary>Creates the queue.</summary>
    /// <param name="maximumFrame">The longest frame.</param>
    internal NeighbourQueue(int maximumFrame)
    {
        for (int slot = 0; slot < Slots; slot++)
        {
            _frames[slot] = new byte[maximumFrame];
        }
    }

    /// <summary>Takes a slot.</summary>
    /// <returns>The slot, or <see cref="None"/>.</returns>
    internal int Take()
    {
        int slot = Array.IndexOf(_taken, false);
        if (slot >= 0)
        {
            _taken[slot] = true;
            _lengths[slot] = 0;
        }

        return slot;
    }

    /// <summary>The whole buffer of a slot, to compose a frame in.</summary>
    internal Span<byte> Buffer(int slot) => _frames[slot];

    /// <summary>Says how long the frame in a slot is.</summary>
    internal void Commit(int slot, int length) => _lengths[slot] = length;

    /// <summary>The frame in a slot; empty until committed.</summary>
    internal Span<byte> Frame(int slot) => _frames[slot].AsSpan(0, _lengths[slot]);

    /// <summary>Gives a slot back.</summary>
    internal void Free(int slot) => _taken[slot] = false;
}
