// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Rates a datagram by a policy that is a class.</summary>
[Spindle]
public sealed partial class VirtualOfAPublicClass
{
    private readonly Policy _policy = new();
    private int _sum;

    [Handles<DatagramArrived>]
    private void Rate(in Datagram datagram)
    {
        _sum += _policy.Rate(datagram.Payload.Length);
    }

    /// <summary>Rates lengths.</summary>
    public sealed class Policy
    {
        /// <summary>The rate of a length.</summary>
        public int Rate(int length) => length >> 4;
    }
}
