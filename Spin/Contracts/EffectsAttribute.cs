using System;

namespace Spin;

/// <summary>
/// A contract: what a call may do at most. Whoever calls relies on it, whichever code runs; the code itself, whatever implements or
/// overrides it and every function made into the delegate is held to it (SPIN2007). On a class, a struct or an interface it is the
/// contract of all members but constructors that have none of their own.
/// </summary>
/// <param name="atMost">The effects that a call may have.</param>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Delegate,
    Inherited = false)]
public sealed class EffectsAttribute(Effects atMost) : Attribute
{
    /// <summary>
    /// The effects that a call may have. <see cref="Effects.Faults"/> and <see cref="Effects.Escapes"/> need not be named: faults are
    /// contained, and what keeps an argument is judged without contracts. <see cref="Effects.Unknown"/> promises nothing.
    /// </summary>
    public Effects AtMost { get; } = atMost;

    /// <summary>
    /// The most steps that a call may take, about an instruction each. 0 says no more than that there is an end: a call then counts as
    /// the most costly code that can be seen, and at least a thousand steps. Means nothing where the contract allows
    /// <see cref="Effects.Unbounded"/>.
    /// </summary>
    public int Steps { get; init; }
}
