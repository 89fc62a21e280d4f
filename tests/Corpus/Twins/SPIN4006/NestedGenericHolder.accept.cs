// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Keeps state in a generic class inside.</summary>
[Spindle]
public sealed partial class NestedGenericHolder
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _sum += Holder<int>.Value;

    private static class Holder<T>
    {
        internal static readonly int Value = typeof(T) == typeof(int) ? 1 : 2;
    }
}
