using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>An interrupt-level handler that finds the highest ready priority in a bitmap.</summary>
[Spindle]
public sealed partial class ReadyBitmap
{
    private ulong _ready;
    private int _chosen;
    private long _ticks;

    [Handles<Tick>(Guard = nameof(IsDue))]
    private void Choose(long now)
    {
        _ticks++;
        _chosen = _ready == 0 ? -1 : 63 - BitOperations.LeadingZeroCount(_ready);
        Volatile.Write(ref _ready, _ready & ~(1UL << Math.Max(_chosen, 0)));
    }

    private static bool IsDue(long now) => now % 4 == 0;
}
