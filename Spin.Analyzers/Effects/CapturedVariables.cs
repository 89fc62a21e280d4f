using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Effects;

/// <summary>Variables that a function uses although another declares them, and which a delegate of it keeps alive.</summary>
internal sealed class CapturedVariables(EffectEngine engine)
{
    /// <summary>Whether a variable is another function's, and the function may be called when that one has returned.</summary>
    internal bool Outlives(IMethodSymbol? function, ISymbol variable) =>
        function is { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction } && variable is not ILocalSymbol { IsConst: true } &&
        !Bodies.IsInside(variable, function) && (function.MethodKind == MethodKind.AnonymousFunction || IsMadeIntoADelegate(function));

    /// <summary>Whether a variable is written anywhere but where it is declared.</summary>
    internal bool IsWritten(ISymbol variable)
    {
        if (variable.ContainingSymbol is not IMethodSymbol declaring)
        {
            return true; // in the initialiser of a field
        }

        return engine.BodiesOf(declaring).Any(body => Variables.IsWritten(variable, body));
    }

    private bool IsMadeIntoADelegate(IMethodSymbol function)
    {
        foreach (IOperation body in engine.BodiesOf(function))
        {
            foreach (IOperation operation in body.DescendantsAndSelf())
            {
                if (operation is IMethodReferenceOperation { Method: var method } && SymbolEqualityComparer.Default.Equals(method.OriginalDefinition, function.OriginalDefinition))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
