// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Holds its lock where an index may be out of range.</summary>
[Spindle]
public sealed partial class IndexThatFaults(IStrands strands)
{
    private readonly IMutex _mutex = strands.CreateMutex();
    private readonly int[] _counts = new int[8];

    [Handles<HandlerFaulted>]
    private void Count(in HandlerFault fault)
    {
        int kind = (int)fault.Kind;
        _mutex.Enter();
        try
        {
            _counts[kind]++;
        }
        finally
        {
            _mutex.Exit();
        }
    }
}
