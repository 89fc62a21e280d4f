namespace Spin.Generators.Models;

/// <summary>The contract's places in the order, with the same values.</summary>
internal enum HandlerOrder
{
    /// <summary>Between the first and the last.</summary>
    Normal,

    /// <summary>Before all others.</summary>
    First,

    /// <summary>After all others.</summary>
    Last,
}
