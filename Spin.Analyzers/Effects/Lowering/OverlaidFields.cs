using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Effects.Lowering;

/// <summary>Types of which two members may be the same memory.</summary>
internal static class OverlaidFields
{
    /// <summary>Whether the fields of a type may have other names: as elements of an inline array, or by an explicit layout.</summary>
    internal static bool AreIn(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "InlineArrayAttribute" ||
                attribute is { AttributeClass.Name: "StructLayoutAttribute", ConstructorArguments: [{ Value: var layout }, ..] } && IsExplicit(layout))
            {
                return true;
            }
        }

        return false;
    }

    // The attribute may be given the enumeration or the number.
    private static bool IsExplicit(object? layout) => layout is (int)LayoutKind.Explicit or (short)LayoutKind.Explicit;
}
