namespace Spin.Generators.Models;

/// <summary>One import of a spindle: a parameter of its constructor.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="Name">The parameter's name, escaped where it is a keyword.</param>
/// <param name="FullName">
/// The full name of the service or the install right, without type arguments; of a right that is yet to be generated only the last part.
/// </param>
/// <param name="Provider">For a service: the method of <c>KernelServices</c> that provides it.</param>
/// <param name="Cast">For the kernel's services: the type that the constructor wants of them.</param>
/// <param name="Part">For a service: the part of the kernel that provides it.</param>
internal sealed record ImportModel(
    ImportKind Kind, string Name, string FullName, string? Provider, string? Cast, KernelPart Part = KernelPart.None)
{
    /// <summary>Whether <see cref="FullName"/> is the last part of a name alone, of a right that this compilation generates.</summary>
    internal bool IsNameAlone { get; init; }

    /// <summary>For a state: how generated code refers to the type of its value; null for all others.</summary>
    internal string? StateType { get; init; }

    /// <summary>For a port: its interface; null for all others.</summary>
    internal PortModel? Port { get; init; }

    /// <summary>How generated code refers to what is imported.</summary>
    internal string Reference => StateType is { } value ? $"global::{FullName}<{value}>" : $"global::{FullName}";
}
