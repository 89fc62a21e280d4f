// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Keeps its state in what a delegate of a table has captured.</summary>
[Spindle]
public sealed partial class ClosureInATable
{
   private static readonly Func<int>[] s_operations = [static () => 1, () => 2, Three];
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram) => _sum += s_operations[datagram.DestinationPort & 1]();

   private static int Three() => 3;
}
