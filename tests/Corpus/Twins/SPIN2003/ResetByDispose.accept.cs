// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Leaves a scope that sets its counter back.</summary>
[Spindle]
public sealed partial class ResetByDispose
{
    private int _at;

    [Handles<DatagramArrived>]
    private void Turn(in Datagram datagram)
    {
        while (_at < 10)
        {
            using Scope scope = new(this);
            _at++;
        }
    }

    private readonly struct Scope(ResetByDispose owner) : IDisposable
    {
        public void Dispose()
        {
            _ = owner._at;
        }
    }
}
