using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>Drains a queue that the constructor filled.</summary>
[Spindle]
public sealed partial class Queueing(ILog log)
{
    private readonly Queue<int> _numbers = new([1, 2, 3]);
    private readonly Stack<int> _spare = new([4, 5]);

    [Handles<DatagramArrived>]
    private void Drain(in Datagram datagram)
    {
        while (_numbers.TryDequeue(out int number))
        {
            log.Write(LogLevel.Debug, "number", number);
        }

        while (_spare.Count > 0)
        {
            log.Write(LogLevel.Debug, "spare", _spare.Pop());
        }
    }
}
