using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Effects;

/// <summary>Tells which operations use the registers for floating point and vectors. A constant alone does not.</summary>
internal static class Vectors
{
    /// <summary>Whether an operation computes a value in these registers.</summary>
    internal static bool Uses(IOperation operation) =>
        IsVector(operation.Type) && operation is not (ITypeOfOperation or ISizeOfOperation) && operation.ConstantValue is not { HasValue: true };

    private static bool IsVector(ITypeSymbol? type) =>
        type is { SpecialType: SpecialType.System_Single or SpecialType.System_Double } ||
        type is INamedTypeSymbol { IsValueType: true, SpecialType: SpecialType.None } named &&
        (named.Name == "Half" && Namespaces.IsIn(named, "System") || Namespaces.IsIn(named, "System", "Runtime", "Intrinsics") ||
         named.Name is "Vector" or "Vector2" or "Vector3" or "Vector4" or "Matrix3x2" or "Matrix4x4" or "Quaternion" or "Plane" or "Complex" && Namespaces.IsIn(named, "System", "Numerics"));
}
