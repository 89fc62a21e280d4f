using Spin.Generators.Collections;

namespace Spin.Generators.Models;

/// <summary>A method of a port.</summary>
/// <param name="Interface">How generated code refers to the interface that declares it.</param>
/// <param name="ReturnType">Its result; <c>void</c> for none.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="IsTry">Whether it says by false that it did nothing.</param>
internal sealed record PortMethod(
    string Interface, string ReturnType, string Name, EquatableArray<ParameterModel> Parameters, bool IsTry);
