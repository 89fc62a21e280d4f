using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Concurrency;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules4000;

/// <summary>Finds casts to what a type argument names, in the generic method that a call runs and in those to which it hands the argument on.</summary>
internal sealed class GenericCasts(SpindleCompilation spindles)
{
    private readonly HashSet<ITypeParameterSymbol> _followed = new(SymbolEqualityComparer.Default);

    /// <summary>The type arguments of a call to which something is cast.</summary>
    internal IEnumerable<ITypeSymbol> Find(IMethodSymbol method)
    {
        foreach ((ITypeParameterSymbol parameter, ITypeSymbol argument) in Arguments(method))
        {
            if (argument is INamedTypeSymbol && IsCastTo(parameter, method))
            {
                yield return argument;
            }
        }
    }

    private static IEnumerable<(ITypeParameterSymbol Parameter, ITypeSymbol Argument)> Arguments(IMethodSymbol method)
    {
        for (int i = 0; i < method.TypeArguments.Length; i++)
        {
            yield return (method.OriginalDefinition.TypeParameters[i], method.TypeArguments[i]);
        }

        for (int i = 0; i < method.ContainingType.TypeArguments.Length; i++)
        {
            yield return (method.ContainingType.OriginalDefinition.TypeParameters[i], method.ContainingType.TypeArguments[i]);
        }
    }

    private bool IsCastTo(ITypeParameterSymbol parameter, IMethodSymbol method)
    {
        if (!_followed.Add(parameter) || MethodBodies.Find(method, spindles) is not { } body)
        {
            return false;
        }

        foreach (IOperation operation in body.Descendants())
        {
            ITypeSymbol? target = operation switch
            {
                IConversionOperation { IsImplicit: false, OperatorMethod: null } conversion => conversion.Type,
                IIsTypeOperation test => test.TypeOperand,
                IDeclarationPatternOperation pattern => pattern.MatchedType,
                ITypePatternOperation pattern => pattern.MatchedType,
                IRecursivePatternOperation pattern => pattern.MatchedType,
                _ => null,
            };
            if (SymbolEqualityComparer.Default.Equals(target, parameter) || operation is IInvocationOperation { TargetMethod: var called } && IsHandedOn(parameter, called))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsHandedOn(ITypeParameterSymbol parameter, IMethodSymbol called)
    {
        foreach ((ITypeParameterSymbol own, ITypeSymbol argument) in Arguments(called))
        {
            if (SymbolEqualityComparer.Default.Equals(argument, parameter) && IsCastTo(own, called))
            {
                return true;
            }
        }

        return false;
    }
}
