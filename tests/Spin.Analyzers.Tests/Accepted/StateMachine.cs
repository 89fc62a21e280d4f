using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>A protocol state machine with an enum, flags and pattern matching.</summary>
[Spindle]
public sealed partial class StateMachine(ILog log)
{
    private enum State
    {
        Idle,
        Greeting,
        Open,
        Closed,
    }

    private State _state;

    [Handles<DatagramArrived>]
    private void Step(in Datagram datagram)
    {
        ReadOnlySpan<byte> payload = datagram.Payload;
        State next = _state switch
        {
            State.Idle when payload is [(byte)'H', ..] => State.Greeting,
            State.Greeting when payload is [(byte)'O', (byte)'K'] => State.Open,
            State.Open when payload.IsEmpty => State.Closed,
            var state => state,
        };
        if (next != _state)
        {
            log.Write(LogLevel.Information, next switch { State.Open => "open", State.Closed => "closed", _ => "moving" });
            _state = next;
        }
    }
}
