// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Measures inside a scope.</summary>
[Spindle]
public sealed partial class DisposeOfAScope
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Measure(in Datagram datagram)
    {
        using Scope scope = new(datagram.Payload.Length);
        _sum += scope.Length;
    }

    private readonly struct Scope(int length) : IDisposable
    {
        public int Length { get; } = length;

        public void Dispose()
        {
            _ = Length;
        }
    }
}
