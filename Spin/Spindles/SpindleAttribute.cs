using System;

namespace Spin;

/// <summary>
/// Marks a class as a spindle: a kernel extension whose constructor is its import list and whose methods handle events.
/// The class is <c>sealed partial</c>; its binding is generated beside it.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SpindleAttribute : Attribute
{
    /// <summary>The name shown by the shell, the log and the build report; the class name where absent.</summary>
    public string? Name { get; init; }
}
