using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Concurrency;

/// <summary>Tells which methods of structs change the value that they are called on, in more than one step.</summary>
internal static class StructMethods
{
    /// <summary>The fields and properties of its own value that a method in source reads and writes otherwise than by <c>Interlocked</c> or <c>Volatile</c>.</summary>
    internal static IEnumerable<(ISymbol Member, ITypeSymbol Type)> FindChanged(IMethodSymbol method, SpindleCompilation spindles)
    {
        if (method.IsReadOnly || method.ContainingType.IsReadOnly || MethodBodies.Find(method, spindles) is not { } body)
        {
            yield break;
        }

        foreach (IOperation operation in body.Descendants())
        {
            if (operation is IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol, Instance: IInstanceReferenceOperation } place && Writes.IsWritten(place) && !IsAtomic(place))
            {
                yield return (place.Member, place.Type!);
            }
        }
    }

    private static bool IsAtomic(IOperation place) =>
        place.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ContainingType: { } type } } && ClassLibrary.IsAtomicAccess(type);
}
