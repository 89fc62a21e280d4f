using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Contract;

/// <summary>Where locals and parameters are used.</summary>
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

    /// <summary>Whether a variable is written there, anywhere but where it is declared.</summary>
    internal static bool IsWritten(ISymbol variable, IOperation within) => UsesOf(variable, within).Any(Writes.IsWritten);
}
