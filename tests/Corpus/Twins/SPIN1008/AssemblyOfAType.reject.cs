// expects: SPIN1008 at "GetType().Assembly"
// expects: SPIN1008 at "GetType().Assembly.FullName"
using Spin;

namespace Corpus;

/// <summary>Walks from a type to its assembly.</summary>
[Spindle]
public sealed partial class AssemblyOfAType
{
    private long _sum;

    [Handles<KernelReady>]
   private void Begin() => _sum += GetType().Assembly.FullName!.Length;
}
