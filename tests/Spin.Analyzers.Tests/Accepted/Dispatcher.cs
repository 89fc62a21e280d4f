using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>Chooses among functions with a switch and through sealed strategies.</summary>
[Spindle]
public sealed partial class Chooser
{
    private interface IPolicy
    {
        bool Accepts(in Datagram datagram);
    }

    private sealed class BySize(int limit) : IPolicy
    {
        private readonly int _limit = limit;

        public bool Accepts(in Datagram datagram) => datagram.Payload.Length <= _limit;
    }

    private sealed class ByPort : IPolicy
    {
        public bool Accepts(in Datagram datagram) => datagram.Source.Port is > 0 and < 1024;
    }

    private readonly IPolicy _first = new BySize(512);
    private readonly IPolicy _second = new ByPort();
    private readonly Func<int, int> _scale = static length => length * 2;
    private long _accepted;

    [Handles<DatagramArrived>]
    private void Choose(in Datagram datagram)
    {
        IPolicy policy = datagram.DestinationPort % 2 == 0 ? _first : _second;
        if (policy.Accepts(datagram))
        {
            _accepted += _scale(datagram.Payload.Length);
        }
    }
}
