using System;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Dispatch;

/// <summary>An exception that escapes a strand is a fault of the spindle that started it; of the nucleus, it ends the kernel.</summary>
/// <param name="machine">The runtime.</param>
/// <param name="nucleus">Where the nucleus' own go.</param>
internal sealed class SpindleStrandFaults(DispatchMachine machine, StrandFaults nucleus) : StrandFaults
{
    /// <summary>Who is told; null until there are spindles.</summary>
    internal KernelDispatch? Dispatch { get; set; }

    /// <inheritdoc/>
    internal override void Escaped(Strand strand, Exception exception)
    {
        bool terminated = machine.TakeTermination();
        if (strand.Owner is not { Descriptor.IsNucleus: false } owner || Dispatch is not { } dispatch)
        {
            nucleus.Escaped(strand, exception);
            return;
        }

        dispatch.Report(new FaultReport
        {
            Spindle = owner.Descriptor,
            EventName = $"strand {strand.Name}",
            Handler = string.Empty,
            Exception = exception,
            Kind = terminated ? FaultKind.Overrun : FaultReport.KindOf(exception),
        });
    }
}
