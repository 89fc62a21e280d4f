// expects: SPIN5002 at "lease"
using System;
using Spin;

namespace Corpus;

/// <summary>Uses a lease that it gave back.</summary>
[Spindle]
public sealed partial class AfterDispose
{
    private readonly byte[] _buffer = new byte[64];

    [Handles<KernelReady>]
    private void Begin()
    {
        Lease lease = new(_buffer);
        lease.Dispose();
        lease.Fill();
    }

    private sealed class Lease(byte[] bytes) : IDisposable
    {
        public void Fill() => bytes.AsSpan().Fill(1);

        public void Dispose() => bytes.AsSpan().Clear();
    }
}
