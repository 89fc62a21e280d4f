namespace Spin.Kernel.Runtime.Collector;

/// <summary>What a handle does for its target. One more than CoreLib's number of the kind, so that 0 is a free slot.</summary>
internal enum HandleKind
{
    /// <summary>The slot is free.</summary>
    Free,

    /// <summary>Is cleared when its target dies.</summary>
    Weak,

    /// <summary>The same: it would outlive finalisation, and nothing is finalised.</summary>
    WeakTrackingResurrection,

    /// <summary>Keeps its target.</summary>
    Normal,

    /// <summary>Keeps its target in place, as everything stays in place.</summary>
    Pinned,

    /// <summary>Keeps its secondary as long as its target is alive; both are cleared when it dies.</summary>
    Dependent,
}
