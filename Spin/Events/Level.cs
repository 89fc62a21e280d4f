namespace Spin;

/// <summary>The context in which code runs, and so the effects forbidden to it.</summary>
public enum Level
{
    /// <summary>Any context, as a guard: pure and bounded.</summary>
    Guard,

    /// <summary>Interrupts off, on an interrupt stack: no allocation, no blocking, no throwing, bounded.</summary>
    Interrupt,

    /// <summary>A worker of the CPU with interrupts on, which may not sleep: no allocation, no blocking, bounded.</summary>
    Dispatch,

    /// <summary>The calling strand or one's own: may allocate, block and throw.</summary>
    Strand,
}
