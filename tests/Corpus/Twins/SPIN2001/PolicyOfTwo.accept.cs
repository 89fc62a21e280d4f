// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Makes answers by one of two policies.</summary>
[Spindle]
public sealed partial class PolicyOfTwo
{
    private long _length;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _length = Length<Plain>();

    [Handles<KernelReady>]
    private void Begin() => _length = Length<Fresh>();

    private static int Length<TPolicy>()
        where TPolicy : IPolicy => Twice<TPolicy>() / 2;

    private static int Twice<TPolicy>()
        where TPolicy : IPolicy => TPolicy.Make(8) + TPolicy.Make(8);
}

/// <summary>Makes something of a size.</summary>
internal interface IPolicy
{
    static abstract int Make(int size);
}

/// <summary>Makes it anew.</summary>
internal sealed class Fresh : IPolicy
{
    public static int Make(int size) => new byte[size].Length;
}

/// <summary>Makes nothing.</summary>
internal readonly struct Plain : IPolicy
{
    public static int Make(int size) => size;
}
