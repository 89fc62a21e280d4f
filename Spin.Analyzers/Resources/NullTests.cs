using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Resources;

/// <summary>What a branch on a comparison with null says: a local that is null holds nothing.</summary>
internal static class NullTests
{
    /// <summary>What is known after a branch was taken.</summary>
    internal static Holdings Refine(ControlFlowBranch branch, Holdings holdings, ResourceReader reader)
    {
        BasicBlock block = branch.Source;
        if (block.ConditionKind == ControlFlowConditionKind.None || block.BranchValue is not { } condition)
        {
            return holdings;
        }

        bool isTrue = branch.IsConditionalSuccessor == (block.ConditionKind == ControlFlowConditionKind.WhenTrue);
        return FindNull(condition, isTrue, reader) is { } local ? holdings.Without(local) : holdings;
    }

    private static ILocalSymbol? FindNull(IOperation condition, bool isTrue, ResourceReader reader) => condition switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => FindNull(not.Operand, !isTrue, reader),
        IIsNullOperation test when isTrue => reader.FindLocal(test.Operand),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals when isTrue => FindCompared(equals, reader),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } differs when !isTrue => FindCompared(differs, reader),
        IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } } test when isTrue => reader.FindLocal(test.Value),
        IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } } } test when !isTrue =>
            reader.FindLocal(test.Value),
        _ => null,
    };

    private static ILocalSymbol? FindCompared(IBinaryOperation comparison, ResourceReader reader) =>
        comparison.RightOperand.ConstantValue is { HasValue: true, Value: null } ? reader.FindLocal(comparison.LeftOperand) :
        comparison.LeftOperand.ConstantValue is { HasValue: true, Value: null } ? reader.FindLocal(comparison.RightOperand) :
        null;
}
