using System;

namespace Spin;

/// <summary>Generated: one export of a spindle.</summary>
/// <param name="spindle">The spindle.</param>
/// <param name="port">The port's interface.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ServiceExportAttribute(Type spindle, Type port) : Attribute
{
    /// <summary>The spindle.</summary>
    public Type Spindle { get; } = spindle;

    /// <summary>The port's interface.</summary>
    public Type Port { get; } = port;
}
