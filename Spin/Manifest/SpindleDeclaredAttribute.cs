using System;

namespace Spin;

/// <summary>Generated: a spindle declared by this assembly.</summary>
/// <param name="spindle">The spindle.</param>
/// <param name="name">The name shown by the shell, the log and the build report.</param>
/// <param name="binding">The class of the thunks by which an image reaches it.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class SpindleDeclaredAttribute(Type spindle, string name, Type binding) : Attribute
{
    /// <summary>The spindle.</summary>
    public Type Spindle { get; } = spindle;

    /// <summary>The name shown by the shell, the log and the build report.</summary>
    public string Name { get; } = name;

    /// <summary>The class of the thunks by which an image reaches it.</summary>
    public Type Binding { get; } = binding;
}
