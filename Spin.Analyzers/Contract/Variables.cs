using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Contract;

/// <summary>Where locals and parameters are used, and what is given to them.</summary>
internal static class Variables
{
    /// <summary>The uses of a variable in an operation and all in it, functions inside included.</summary>
    internal static IEnumerable<IOperation> UsesOf(ISymbol variable, IOperation within)
    {
        foreach (IOperation operation in within.DescendantsAndSelf())
        {
            ISymbol? used = (operation as ILocalReferenceOperation)?.Local ?? (ISymbol?)(operation as IParameterReferenceOperation)?.Parameter;
            if (SymbolEqualityComparer.Default.Equals(used, variable))
            {
                yield return operation;
            }
        }
    }

    /// <summary>What an operation gives a local: by its declaration, by an assignment or as the name of what matched a pattern.</summary>
    /// <returns>Null where it gives none.</returns>
    internal static (ILocalSymbol Local, IOperation Value)? FindGiven(IOperation operation) => operation switch
    {
        IVariableDeclaratorOperation { Symbol: var local } declarator when declarator.GetVariableInitializer() is { Value: var value } => (local, value),
        IAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } assignment => (local, assignment.Value),
        IIsPatternOperation { Pattern: IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol local } } test => (local, test.Value),
        IIsPatternOperation { Pattern: IRecursivePatternOperation { DeclaredSymbol: ILocalSymbol local } } test => (local, test.Value),
        _ => null,
    };

    /// <summary>Whether a variable is written there, anywhere but where it is declared.</summary>
    internal static bool IsWritten(ISymbol variable, IOperation within) => UsesOf(variable, within).Any(Writes.IsWritten);
}
