namespace FaultKernel;

/// <summary>What a handler of <see cref="Called"/> calls.</summary>
public enum CalledWay
{
    /// <summary>Adds one.</summary>
    Add,

    /// <summary>Adds one if somebody is there.</summary>
    Try,

    /// <summary>Adds one, and the spindle that is called takes longer for it than its caller may.</summary>
    Slowly,

    /// <summary>Gets memory.</summary>
    Allocate,

    /// <summary>Calls what never comes back.</summary>
    Hang,
}
