using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Effects.Loops;

/// <summary>What the parts of the judge share about one function.</summary>
internal sealed class LoopContext
{
    private readonly HashSet<ISymbol> _writtenElsewhere = new(SymbolEqualityComparer.Default);

    internal LoopContext(IMethodSymbol method, FlowGraph graph, EffectEngine engine)
    {
        Method = method;
        Graph = graph;
        Engine = engine;
        Ranges = new Ranges(this);
        Steps = new StepFinder(this);
        Invariants = new Invariants(this);
        Tests = new TestReader(this);
        NoteCapturedWrites();
    }

    /// <summary>The function.</summary>
    internal IMethodSymbol Method { get; }

    /// <summary>Its control flow.</summary>
    internal FlowGraph Graph { get; }

    /// <summary>What other methods do.</summary>
    internal EffectEngine Engine { get; }

    /// <summary>The values of expressions.</summary>
    internal Ranges Ranges { get; }

    /// <summary>What moves places.</summary>
    internal StepFinder Steps { get; }

    /// <summary>What stays.</summary>
    internal Invariants Invariants { get; }

    /// <summary>What conditions say.</summary>
    internal TestReader Tests { get; }

    /// <summary>Whether a local or parameter is written by another function or through a reference, so that nothing is known of it.</summary>
    internal bool IsWrittenElsewhere(ISymbol? variable) => variable is not null && _writtenElsewhere.Contains(variable);

    private void NoteCapturedWrites()
    {
        ISymbol outer = Bodies.Outermost(Method);
        foreach (IOperation body in Bodies.Of(outer, Engine))
        {
            foreach (IOperation operation in body.DescendantsAndSelf())
            {
                ISymbol? variable = (operation as ILocalReferenceOperation)?.Local ?? (ISymbol?)(operation as IParameterReferenceOperation)?.Parameter;
                if (variable is not null && Writes.IsWritten(operation) &&
                    (IsAliased(operation) || !SymbolEqualityComparer.Default.Equals(FunctionOf(operation, outer), Method)))
                {
                    _ = _writtenElsewhere.Add(variable);
                }
            }
        }
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
