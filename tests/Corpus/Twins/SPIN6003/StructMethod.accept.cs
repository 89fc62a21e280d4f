// expects: nothing
using System.Threading;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts in a struct of its own where another resets.</summary>
[Spindle]
public sealed partial class StructMethod
{
    private Counter _count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _count.Add();

    [Handles<HandlerFaulted>]
   private void Reset(in HandlerFault fault) => Interlocked.Exchange(ref _count.Value, 0);

    private struct Counter
    {
        public int Value;

       public void Add() => Interlocked.Increment(ref Value);
    }
}
