namespace FaultKernel;

/// <summary>What a handler is to do wrong.</summary>
public enum Provocation
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>Throw.</summary>
    Throw,

    /// <summary>Use a null reference.</summary>
    Null,

    /// <summary>Divide by zero.</summary>
    Divide,

    /// <summary>Index beyond an array's end.</summary>
    Index,

    /// <summary>Cast to a type that an object is not of.</summary>
    Cast,

    /// <summary>Overflow a checked addition.</summary>
    Overflow,

    /// <summary>Recurse without end.</summary>
    Recurse,

    /// <summary>Loop without end, asking a service for the time.</summary>
    LoopOverService,

    /// <summary>The same, and catch whatever is thrown.</summary>
    LoopAndCatch,

    /// <summary>The same, in a catch block.</summary>
    LoopInCatch,

    /// <summary>The same, in a finally block.</summary>
    LoopInFinally,

    /// <summary>Loop without end, allocating a little each time.</summary>
    LoopOverAllocation,

    /// <summary>Loop without end, sleeping each time.</summary>
    LoopOverSleep,

    /// <summary>Loop without end over a service, far down the stack.</summary>
    LoopFarDown,

    /// <summary>Panic, as the nucleus might while it serves a handler.</summary>
    Panic,
}
