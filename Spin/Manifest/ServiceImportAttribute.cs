using System;

namespace Spin;

/// <summary>Generated: one import of a spindle, a parameter of its constructor.</summary>
/// <param name="spindle">The spindle.</param>
/// <param name="position">The parameter's position.</param>
/// <param name="service">The service's interface, or an event's install right.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ServiceImportAttribute(Type spindle, int position, Type service) : Attribute
{
    /// <summary>The spindle.</summary>
    public Type Spindle { get; } = spindle;

    /// <summary>The parameter's position.</summary>
    public int Position { get; } = position;

    /// <summary>
    /// The service's interface, or an event's install right; in the nucleus also <see cref="KernelServices"/> or
    /// <see cref="SpindleContext"/> themselves.
    /// </summary>
    public Type Service { get; } = service;
}
