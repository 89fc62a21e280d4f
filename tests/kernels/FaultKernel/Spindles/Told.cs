using System.Threading;
using Spin;

namespace FaultKernel;

/// <summary>Is told of the faults of its assembly, and keeps the last of each kind.</summary>
[Spindle]
public sealed partial class Told
{
    private readonly HandlerFault[] _last = new HandlerFault[(int)FaultKind.Abandoned + 1];
    private int _count;
    private int _disabled;

    /// <summary>How many faults it was told of.</summary>
    internal int Count => Volatile.Read(ref _count);

    /// <summary>How many of them disabled their handler.</summary>
    internal int Disabled => Volatile.Read(ref _disabled);

    /// <summary>The last fault of a kind.</summary>
    internal HandlerFault Last(FaultKind kind) => _last[(int)kind];

    [Handles<HandlerFaulted>]
    private void Hear(in HandlerFault fault)
    {
        _last[(int)fault.Kind] = fault;
        _disabled += fault.Disabled ? 1 : 0;
        Volatile.Write(ref _count, _count + 1);
    }
}
