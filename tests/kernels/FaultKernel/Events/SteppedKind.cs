namespace FaultKernel;

/// <summary>What a handler does when it is ended.</summary>
public enum SteppedKind
{
    /// <summary>It holds locks and is inside of <c>try</c> blocks.</summary>
    Holds,

    /// <summary>It calls: methods, an interface, a delegate, itself.</summary>
    Calls,

    /// <summary>It computes with arrays, structures, spans and floating point.</summary>
    Computes,
}
