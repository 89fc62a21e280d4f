using System;

namespace Spin;

/// <summary>Generated: one import of a spindle, in the order of its constructor's parameters.</summary>
/// <param name="spindle">The spindle.</param>
/// <param name="service">The service's interface, or an event's install right.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ServiceImportAttribute(Type spindle, Type service) : Attribute
{
    /// <summary>The spindle.</summary>
    public Type Spindle { get; } = spindle;

    /// <summary>The service's interface, or an event's install right.</summary>
    public Type Service { get; } = service;
}
