using System;

namespace Spin.Kernel.Strands;

/// <summary>Who is told how strands' bodies fail: a spindle's is a fault of the spindle, the nucleus' ends the kernel.</summary>
internal abstract class StrandFaults
{
    /// <summary>An exception escaped a strand's body, which ends here. On the strand itself.</summary>
    internal abstract void Escaped(Strand strand, Exception exception);
}
