using System;

namespace Spin.Kernel.Machine;

/// <summary>Who is told of what should not happen to interrupts. Called at interrupt level; the log, which lies above, implements it.</summary>
internal abstract class InterruptReport
{
    /// <summary>An interrupt arrived that nothing is registered for.</summary>
    internal abstract void Unexpected(int vector);

    /// <summary>A handler let an exception escape. The interrupt was ended; the handler stays registered.</summary>
    internal abstract void Escaped(int vector, Exception exception);
}
