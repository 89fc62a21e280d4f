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
        List<Variable> references = [];
        bool isAnyAliased = false;
        ISymbol outer = Bodies.Outermost(method);
        foreach (IOperation body in Bodies.Of(outer, engine))
        {
            foreach (IOperation operation in body.DescendantsAndSelf())
            {
                if (operation is not (ILocalReferenceOperation or IParameterReferenceOperation))
                {
                    continue;
                }

                ISymbol variable = (operation as ILocalReferenceOperation)?.Local ?? (ISymbol)((IParameterReferenceOperation)operation).Parameter;
                if (variable is ILocalSymbol { RefKind: not RefKind.None })
                {
                    references.Add(engine.Symbols.Of(variable, operation.Type));
                }
                else
                {
                    isAnyAliased |= IsAliased(WholeOf(operation));
                }

                if (Writes.IsWritten(operation) && (IsAliased(WholeOf(operation)) || !SymbolEqualityComparer.Default.Equals(FunctionOf(operation, outer), method)))
                {
                    _ = shared.Add(engine.Symbols.Of(variable, operation.Type));
                }
            }
        }

        // A variable that is lent to what lives on has another name, even where that name only reads it: who knows which of them.
        if (isAnyAliased)
        {
            shared.UnionWith(references);
        }

        return shared;
    }

    // What is lent where a part of a variable is.
    private static IOperation WholeOf(IOperation operation) => operation.Parent switch
    {
        IFieldReferenceOperation field when field.Instance == operation && operation.Type is { IsValueType: true } => WholeOf(field),
        IInlineArrayAccessOperation element when element.Instance == operation => WholeOf(element),
        IConditionalOperation { IsRef: true } conditional when conditional.Condition != operation => WholeOf(conditional),
        _ => operation,
    };

    // A reference that lives on: a ref local, or what a constructor or a method that returns a reference keeps.
    private static bool IsAliased(IOperation operation) => operation.Parent switch
    {
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } } or ISimpleAssignmentOperation { IsRef: true } or IAddressOfOperation => true,
        IArgumentOperation { Parameter.RefKind: not RefKind.None, Parent: IObjectCreationOperation } => true,
        IArgumentOperation { Parameter.RefKind: not RefKind.None, Parent: IInvocationOperation { TargetMethod: { } method } } => method.ReturnsByRef || method.ReturnType.IsRefLikeType,
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
