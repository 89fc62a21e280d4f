using Spin.Generators.Collections;

namespace Spin.Generators.Models;

/// <summary>A port's interface, with all that a port of it is generated from.</summary>
/// <param name="FullName">Its full name.</param>
/// <param name="Methods">Its methods, those of its base interfaces too.</param>
internal sealed record PortModel(string FullName, EquatableArray<PortMethod> Methods)
{
    /// <summary>How generated code refers to the interface.</summary>
    internal string Reference => $"global::{FullName}";

    /// <summary>The name of the generated class.</summary>
    internal string ClassName => $"Port_{FullName.Replace('.', '_')}";
}
