using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>A bounded buffer between strands: one mutex, two conditions, every path gives back what it took.</summary>
[Spindle]
public sealed partial class BoundedBuffer
{
    private const int Capacity = 16;

    private readonly IStrands _strands;
    private readonly IMutex _mutex;
    private readonly ICondition _filled;
    private readonly ICondition _emptied;
    private readonly Queue<string> _entries = new(Capacity);
    private readonly Lock _totals = new();
    private long _total;

    public BoundedBuffer(IStrands strands)
    {
        _strands = strands;
        _mutex = strands.CreateMutex();
        _filled = strands.CreateCondition(_mutex);
        _emptied = strands.CreateCondition(_mutex);
    }

    [Handles<KernelReady>]
    private void Begin() => _strands.Start("consumer", Consume, StrandPriority.Low);

    [Handles<HandlerFaulted>]
    private void Produce(in HandlerFault fault)
    {
        _mutex.Enter();
        try
        {
            while (_entries.Count == Capacity)
            {
                if (!_emptied.Wait(100))
                {
                    return;
                }
            }

            _entries.Enqueue(fault.Reason);
            _filled.Signal();
        }
        finally
        {
            _mutex.Exit();
        }
    }

    private void Consume()
    {
        while (true)
        {
            string entry = Take();
            lock (_totals)
            {
                _total += entry.Length;
            }

            _strands.Sleep(1);
        }
    }

    private string Take()
    {
        _mutex.Enter();
        try
        {
            while (_entries.Count == 0)
            {
                _filled.Wait();
            }

            _emptied.Signal();
            return _entries.Dequeue();
        }
        finally
        {
            _mutex.Exit();
        }
    }
}
