using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Rules3000.Conditions;

/// <summary>Whether a guard's body can return true: follows returns and branches, and assumes the best of everything else.</summary>
internal static class Outcomes
{
    /// <summary>Whether a body can return true where something is known before.</summary>
    internal static bool CanReturnTrue(IOperation body, Knowledge before) => body switch
    {
        IMethodBodyOperation { BlockBody: { } block } => CanReturnTrue(Start(block), before),
        IMethodBodyOperation { ExpressionBody: { } arrow } => CanReturnTrue(Start(arrow), before),
        _ => true,
    };

    private static ImmutableStack<IOperation> Start(IOperation block) => [block];

    private static bool CanReturnTrue(ImmutableStack<IOperation> rest, Knowledge known)
    {
        while (!rest.IsEmpty)
        {
            rest = rest.Pop(out IOperation statement);
            switch (statement)
            {
                case IBlockOperation block:
                    for (int i = block.Operations.Length - 1; i >= 0; i--)
                    {
                        rest = rest.Push(block.Operations[i]);
                    }

                    break;
                case IReturnOperation { ReturnedValue: { } value }:
                    return !Satisfiability.Assume(value, true, known).IsEmpty;
                case IConditionalOperation branch:
                    return Any(Satisfiability.Assume(branch.Condition, true, known), rest.Push(branch.WhenTrue)) ||
                        Any(Satisfiability.Assume(branch.Condition, false, known), branch.WhenFalse is { } otherwise ? rest.Push(otherwise) : rest);
                case IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation }:
                    return false;
                case IVariableDeclarationGroupOperation or IExpressionStatementOperation or IEmptyOperation or ILocalFunctionOperation:
                    break;
                default:
                    return true;
            }
        }

        return false;
    }

    private static bool Any(ImmutableArray<Knowledge> ways, ImmutableStack<IOperation> rest)
    {
        foreach (Knowledge way in ways)
        {
            if (CanReturnTrue(rest, way))
            {
                return true;
            }
        }

        return false;
    }
}
