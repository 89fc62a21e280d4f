using System;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Boot;

/// <summary>An exception that escapes a strand of the nucleus is the kernel's own fault: it panics.</summary>
internal sealed class NucleusFaults : StrandFaults
{
    /// <inheritdoc/>
    internal override void Escaped(Strand strand, Exception exception) => Panic.Unhandled(strand.Name, exception);
}
