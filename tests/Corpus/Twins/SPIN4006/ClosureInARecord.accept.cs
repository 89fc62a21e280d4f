// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Keeps its state in what the delegate of a record has captured.</summary>
[Spindle]
public sealed partial class ClosureInARecord
{
   private static readonly Command s_command = new("count", static () => 1);
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram) => _sum += s_command.Run();

    private sealed record Command(string Name, Func<int> Run);
}
