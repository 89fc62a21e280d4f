// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Makes a value that makes another.</summary>
[Spindle]
public sealed partial class Constructor
{
    private Chain _chain;

    [Handles<DatagramArrived>]
    private void Make(in Datagram datagram) => _chain = new Chain(datagram.Payload.Length);

    private readonly struct Chain
    {
        private readonly int _rest;

        public Chain(int length) => _rest = length <= 0 ? 0 : length - 1;
    }
}
