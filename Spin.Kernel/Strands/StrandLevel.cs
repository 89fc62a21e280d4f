namespace Spin.Kernel.Strands;

/// <summary>The levels of the run queues; a higher one that can run always runs first.</summary>
internal enum StrandLevel
{
    /// <summary>The processor's idle strand, which stands in no queue.</summary>
    Idle,

    /// <summary>Strands of spindles whose share of the processor is used up: they have what nobody else wants.</summary>
    Spent,

    /// <summary><see cref="StrandPriority.Low"/>.</summary>
    Low,

    /// <summary><see cref="StrandPriority.Normal"/>.</summary>
    Normal,

    /// <summary><see cref="StrandPriority.High"/>.</summary>
    High,

    /// <summary>The processor's Dispatch worker, above all that may sleep.</summary>
    Worker,
}
