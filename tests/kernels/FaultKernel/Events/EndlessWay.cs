namespace FaultKernel;

/// <summary>How a handler never comes back, without a call of any service.</summary>
public enum EndlessWay
{
    /// <summary>It does come back.</summary>
    Ended,

    /// <summary>A loop of arithmetic.</summary>
    Arithmetic,

    /// <summary>A loop of one instruction.</summary>
    OneInstruction,

    /// <summary>A loop in a method that calls nothing, and may keep what it likes below its stack pointer.</summary>
    Leaf,

    /// <summary>A loop in a <c>try</c>, whose <c>finally</c> reads what the loop writes.</summary>
    Try,

    /// <summary>The same, where what is written takes two stores.</summary>
    TrySpan,

    /// <summary>A loop in a <c>try</c> in a loop that catches everything.</summary>
    CaughtForever,

    /// <summary>A loop in a <c>catch</c> block.</summary>
    Catch,

    /// <summary>A loop in a <c>finally</c> block that no exception brought about.</summary>
    Finally,

    /// <summary>A loop in a <c>finally</c> block that an exception brought about.</summary>
    FinallyOfFault,

    /// <summary>A loop at the end of a chain of calls, each with a <c>finally</c>.</summary>
    Chain,

    /// <summary>Two methods that call one another in tail position.</summary>
    TailCalls,

    /// <summary>A loop in a delegate that the class library calls, which catches everything.</summary>
    Library,

    /// <summary>A loop that holds a lock.</summary>
    Lock,

    /// <summary>A loop near the end of the stack.</summary>
    StackEnd,

    /// <summary>A loop that would be part of the table's own method, were it left to the compiler.</summary>
    Inlined,
}
