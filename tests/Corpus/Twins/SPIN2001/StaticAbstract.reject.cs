// expects: SPIN2001 at "Length<Fresh>"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Makes answers by a policy.</summary>
[Spindle]
public sealed partial class StaticAbstract
{
    private long _length;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        _length += Length<Fresh>();
    }

    private static int Length<TPolicy>()
        where TPolicy : IPolicy => TPolicy.Make(8);
}

/// <summary>Makes something of a size.</summary>
internal interface IPolicy
{
    static abstract int Make(int size);
}

/// <summary>The one policy.</summary>
internal sealed class Fresh : IPolicy
{
    public static int Make(int size) => new byte[size].Length;
}
