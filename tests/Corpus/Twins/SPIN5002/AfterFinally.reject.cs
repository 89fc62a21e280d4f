// expects: SPIN5002 at "lease"
using System;
using Spin;

namespace Corpus;

/// <summary>Asks a lease for its size when it is gone.</summary>
[Spindle]
public sealed partial class AfterFinally
{
    private long _size;

    [Handles<KernelReady>]
    private void Begin()
    {
        Lease lease = new();
        try
        {
            lease.Size++;
        }
        finally
        {
            lease.Dispose();
        }

        _size += lease.Size;
    }

    private sealed class Lease : IDisposable
    {
        public int Size { get; set; }

        public void Dispose() => Size = 0;
    }
}
