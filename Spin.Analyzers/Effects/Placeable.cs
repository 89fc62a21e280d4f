using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Effects;

/// <summary>Which objects the compiler can place in the image, where it runs the code that makes them beforehand: those without references.</summary>
internal static class Placeable
{
    /// <summary>Whether what an operation allocates is placed.</summary>
    internal static bool Is(IOperation operation, EffectEngine engine) => operation switch
    {
        IArrayCreationOperation { Type: IArrayTypeSymbol { ElementType.IsUnmanagedType: true } } array =>
            array.DimensionSizes is [{ ConstantValue: { HasValue: true, Value: int and >= 0 and <= Starts.MostElements } }],
        ICollectionExpressionOperation { Type: IArrayTypeSymbol { ElementType.IsUnmanagedType: true } } collection =>
            collection.Elements.Length <= Starts.MostElements && collection.Elements.All(static element => element is not ISpreadOperation),
        IObjectCreationOperation { Type: INamedTypeSymbol type } => IsObject(type, engine),
        IDelegateCreationOperation { Target: IMethodReferenceOperation { Method.IsStatic: true } } => true,
        _ => false,
    };

    // An object of the program's own.
    private static bool IsObject(INamedTypeSymbol type, EffectEngine engine)
    {
        INamedTypeSymbol? level = type;
        for (; level is not null && engine.Spindles.Declares(level); level = level.BaseType)
        {
            foreach (ISymbol member in level.GetMembers())
            {
                if (member is IFieldSymbol { IsStatic: false, Type.IsUnmanagedType: false })
                {
                    return false;
                }
            }
        }

        return level is { SpecialType: SpecialType.System_Object };
    }
}
