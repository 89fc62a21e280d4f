// expects: SPIN1014 at "Lease"
using Spin;

namespace Corpus;

/// <summary>Releases a record when it is collected.</summary>
[Spindle]
public sealed partial class Record
{
    private readonly Lease _lease = new(7);

    [Handles<KernelReady>]
    private void Begin() => _lease.Released = 0;

    private sealed record Lease(int Number)
    {
        public int Released { get; set; }

        ~Lease()
        {
            Released++;
        }
    }
}
