namespace FaultKernel;

/// <summary>Who changes the state at <see cref="Filed"/>, and what happens in the middle of it.</summary>
public enum FiledWay
{
    /// <summary>Nobody does.</summary>
    Nothing,

    /// <summary>The filter; the handler finds <see cref="Nothing"/>.</summary>
    Filter,

    /// <summary>The filter, which throws.</summary>
    FilterThrows,

    /// <summary>The handler.</summary>
    Handler,

    /// <summary>The handler, which throws.</summary>
    HandlerThrows,

    /// <summary>The handler, which sleeps for ever.</summary>
    HandlerSleeps,
}
