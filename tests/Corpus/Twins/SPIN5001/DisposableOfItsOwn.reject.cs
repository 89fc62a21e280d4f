// expects: SPIN5001 at "lease = new(_buffer)"
using System;
using Spin;

namespace Corpus;

/// <summary>Makes a lease and lets it lie.</summary>
[Spindle]
public sealed partial class DisposableOfItsOwn
{
    private readonly byte[] _buffer = new byte[64];

    [Handles<KernelReady>]
    private void Begin()
    {
        Lease lease = new(_buffer);
        lease.Fill();
    }

    private sealed class Lease(byte[] bytes) : IDisposable
    {
        public void Fill() => bytes.AsSpan().Fill(1);

        public void Dispose() => bytes.AsSpan().Clear();
    }
}
