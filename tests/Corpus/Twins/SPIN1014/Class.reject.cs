// expects: SPIN1014 at "Lease"
using System;
using Spin;

namespace Corpus;

/// <summary>Releases when it is collected.</summary>
[Spindle]
public sealed partial class Class
{
    private readonly Lease _lease = new();

    [Handles<KernelReady>]
    private void Begin() => _lease.Released = 0;

    private sealed class Lease
    {
        public int Released { get; set; }

        ~Lease() => Released++;
    }
}
