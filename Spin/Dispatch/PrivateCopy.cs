using System;
using System.ComponentModel;

namespace Spin;

/// <summary>
/// Where the filters of one raise put bytes of their own. There are two buffers: what a filter writes lies beside what the filters before
/// it have left, so that one that faults in the middle has changed nothing.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PrivateCopy
{
    private readonly byte[] _first;
    private readonly byte[] _second;
    private bool _isSecondFree = true;
    private bool _isTaken;

    internal PrivateCopy(int size)
    {
        _first = new byte[size];
        _second = new byte[size];
    }

    /// <summary>Copies bytes to the free buffer.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>The buffer, which begins with them; null where they do not fit.</returns>
    internal byte[]? Take(ReadOnlySpan<byte> bytes)
    {
        byte[] buffer = _isSecondFree ? _second : _first;
        if (!bytes.TryCopyTo(buffer))
        {
            return null;
        }

        _isTaken = true;
        return buffer;
    }

    /// <summary>A filter returned: what it took stays.</summary>
    internal void Keep()
    {
        _isSecondFree ^= _isTaken;
        _isTaken = false;
    }

    /// <summary>A filter did not return: what it took is free again.</summary>
    internal void Drop() => _isTaken = false;
}
