// expects: SPIN1013 at "HandlerBinding(typeof(Corpus.Counter), typeof(KernelReady), "Count")"
using Spin;

[assembly: HandlerBinding(typeof(Corpus.Counter), typeof(KernelReady), "Count")]

namespace Corpus;

/// <summary>Counts.</summary>
[Spindle]
public sealed partial class Counter
{
    private long _count;

    private void Count() => _count++;
}
