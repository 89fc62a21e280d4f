namespace Spin;

/// <summary>What a handler says of its order.</summary>
/// <param name="spindle">The name of its spindle.</param>
/// <param name="order">Its place.</param>
/// <param name="before">The name of a spindle before whose handlers it runs, or null.</param>
/// <param name="after">The name of a spindle after whose handlers it runs, or null.</param>
/// <param name="isFixed">Whether it keeps its order among all that are fixed: the image's static handlers.</param>
internal sealed class OrderedHandler(string spindle, Order order, string? before, string? after, bool isFixed)
{
    /// <summary>The name of its spindle.</summary>
    internal string Spindle => spindle;

    /// <summary>Its place.</summary>
    internal Order Order => order;

    /// <summary>The name of a spindle before whose handlers it runs, or null.</summary>
    internal string? Before => before;

    /// <summary>The name of a spindle after whose handlers it runs, or null.</summary>
    internal string? After => after;

    /// <summary>Whether it keeps its order among all that are fixed: the image's static handlers.</summary>
    internal bool IsFixed => isFixed;
}
