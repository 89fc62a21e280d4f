using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analysis.Representation;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Effects.Lowering;

/// <summary>The locals and parameters of a function that another function writes, or that are written through references that live on.</summary>
internal static class SharedVariables
{
    /// <summary>Those of a function.</summary>
    internal static HashSet<Variable> Of(IMethodSymbol method, EffectEngine engine)
    {
        HashSet<Variable> shared = [];
        ISymbol outer = Bodies.Outermost(method);
        foreach (IOperation body in Bodies.Of(outer, engine))
        {
            foreach (IOperation operation in body.DescendantsAndSelf())
            {
                ISymbol? variable = (operation as ILocalReferenceOperation)?.Local ?? (ISymbol?)(operation as IParameterReferenceOperation)?.Parameter;
                if (variable is not null && Writes.IsWritten(operation) &&
                    (IsAliased(operation) || !SymbolEqualityComparer.Default.Equals(FunctionOf(operation, outer), method)))
                {
                    _ = shared.Add(engine.Symbols.Of(variable, operation.Type));
                }
            }
        }

        return shared;
    }

    // A reference that lives on: a ref local, or what a constructor or a method that returns a reference keeps.
    private static bool IsAliased(IOperation operation) => operation.Parent switch
    {
        IVariableInitializerOperation or ISimpleAssignmentOperation { IsRef: true } or IAddressOfOperation => true,
        IArgumentOperation { Parent: IObjectCreationOperation } => true,
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { } method } } => method.ReturnsByRef || method.ReturnType.IsRefLikeType,
        _ => false,
    };

    private static ISymbol FunctionOf(IOperation operation, ISymbol outer)
    {
        for (IOperation? parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case IAnonymousFunctionOperation lambda:
                    return lambda.Symbol;
                case ILocalFunctionOperation function:
                    return function.Symbol;
            }
        }

        return outer;
    }
}
