using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analysis.Representation;

namespace Spin.Analyzers.Effects;

/// <content>Calls that stand nowhere in the source: conversions of elements, operators of tuples, the truth of an operand.</content>
internal sealed partial class FactsCollector
{
    /// <inheritdoc/>
    public override void VisitTupleBinaryOperator(ITupleBinaryOperation operation)
    {
        NoteTupleEquality(
            operation.LeftOperand.Type, operation.RightOperand.Type,
            operation.OperatorKind == BinaryOperatorKind.Equals ? EqualityName : InequalityName, operation.Syntax.GetLocation());
        base.VisitTupleBinaryOperator(operation);
    }

    /// <inheritdoc/>
    public override void VisitCoalesce(ICoalesceOperation operation)
    {
        CallMember(operation.ValueConversion.MethodSymbol, operation);
        base.VisitCoalesce(operation);
    }

    private void NoteDeconstruction(DeconstructionInfo info, Location location)
    {
        CallMember(info.Method, location);
        CallMember(info.Conversion?.MethodSymbol, location);
        foreach (DeconstructionInfo inner in info.Nested)
        {
            NoteDeconstruction(inner, location);
        }
    }

    // What happens to each element of a walk before the body sees it.
    private void NoteElementOf(CommonForEachStatementSyntax syntax, ForEachStatementInfo info, SemanticModel model)
    {
        Location location = syntax.Expression.GetLocation();
        CallMember(info.CurrentConversion.MethodSymbol, location);
        CallMember(info.ElementConversion.MethodSymbol, location);
        if (info.ElementConversion.IsBoxing)
        {
            Add(Effect.Allocates, CauseKind.Boxing, $"boxing of '{Display(info.ElementType!)}'", location);
        }

        if (syntax is ForEachVariableStatementSyntax deconstructing)
        {
            NoteDeconstruction(model.GetDeconstructionInfo(deconstructing), location);
        }
    }

    private void NoteTupleConversion(ITypeSymbol? from, ITypeSymbol? to, Location location)
    {
        if (from is not INamedTypeSymbol { IsTupleType: true } source || to is not INamedTypeSymbol { IsTupleType: true } target ||
            source.TupleElements.Length != target.TupleElements.Length || engine.Spindles.Compilation is not CSharpCompilation compilation)
        {
            return;
        }

        for (int i = 0; i < source.TupleElements.Length; i++)
        {
            Conversion conversion = compilation.ClassifyConversion(source.TupleElements[i].Type, target.TupleElements[i].Type);
            CallMember(conversion.MethodSymbol, location);
            if (conversion.IsBoxing)
            {
                Add(Effect.Allocates, CauseKind.Boxing, $"boxing of '{Display(source.TupleElements[i].Type)}'", location);
            }

            NoteTupleConversion(source.TupleElements[i].Type, target.TupleElements[i].Type, location);
        }
    }

    // The operator of either side: which one is chosen is not said.
    private void NoteTupleEquality(ITypeSymbol? left, ITypeSymbol? right, string name, Location location)
    {
        if (left is not INamedTypeSymbol { IsTupleType: true } first || right is not INamedTypeSymbol { IsTupleType: true } second ||
            first.TupleElements.Length != second.TupleElements.Length)
        {
            return;
        }

        for (int i = 0; i < first.TupleElements.Length; i++)
        {
            ITypeSymbol element = first.TupleElements[i].Type;
            ITypeSymbol other = second.TupleElements[i].Type;
            CallOperators(element, name, location);
            if (!SymbolEqualityComparer.Default.Equals(element, other))
            {
                CallOperators(other, name, location);
            }

            NoteTupleEquality(element, other, name, location);
        }
    }

    // left && right asks whether left is false, left || right whether it is true.
    private void NoteTruth(IBinaryOperation operation)
    {
        if (operation is { OperatorMethod.ContainingType: { } type, OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr })
        {
            CallOperators(type, operation.OperatorKind == BinaryOperatorKind.ConditionalAnd ? "op_False" : "op_True", operation.Syntax.GetLocation());
        }
    }

    private void CallOperators(ITypeSymbol type, string name, Location location)
    {
        foreach (ISymbol member in type.GetMembers(name))
        {
            if (member is IMethodSymbol method)
            {
                CallMember(method, location);
                NoteEquality(method, location);
            }
        }
    }
}
