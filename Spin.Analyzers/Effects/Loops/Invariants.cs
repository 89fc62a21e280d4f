using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Effects.Loops;

/// <summary>Whether an expression has the same value in every turn of a loop, or never more, or never less, than one that has.</summary>
internal sealed class Invariants(LoopContext context)
{
    /// <summary>Whether an expression keeps its value while a loop runs.</summary>
    /// <param name="operation">The expression.</param>
    /// <param name="loop">The loop; null for the life of an object, of which only readonly parts stay.</param>
    internal bool IsInvariant(IOperation? operation, NaturalLoop? loop)
    {
        if (operation is null || operation.ConstantValue.HasValue)
        {
            return true;
        }

        switch (operation)
        {
            case IConversionOperation { OperatorMethod: null } conversion:
                return IsInvariant(conversion.Operand, loop);
            case IParenthesizedOperation parenthesized:
                return IsInvariant(parenthesized.Operand, loop);
            case IBinaryOperation { OperatorMethod: null } binary:
                return IsInvariant(binary.LeftOperand, loop) && IsInvariant(binary.RightOperand, loop);
            case IUnaryOperation { OperatorMethod: null } unary:
                return IsInvariant(unary.Operand, loop);
            case IInstanceReferenceOperation or ITypeOfOperation or ISizeOfOperation:
                return true;
            case ILocalReferenceOperation or IParameterReferenceOperation:
                return loop is not null && Place.Of(operation, context.Graph) is { } variable && Stays(variable, loop);
            case IFieldReferenceOperation field:
                return IsInvariant(field.Instance, loop) && (field.Field.IsReadOnly || field.Field.IsConst || loop is not null && Place.Of(field, context.Graph) is { } place && Stays(place, loop)) ||
                    loop is not null && field.Instance?.Type is { IsValueType: true } && Place.Of(field, context.Graph) is { } part && Stays(part, loop);
            case IPropertyReferenceOperation property:
                return IsPure(property) && IsInvariant(property.Instance, loop) && AreInvariant(property.Arguments, loop);
            case IInvocationOperation { TargetMethod: { Name: "GetLength" or "GetUpperBound" or "GetLowerBound", ContainingType.SpecialType: SpecialType.System_Array } } call:
                return IsInvariant(call.Instance, loop) && AreInvariant(call.Arguments, loop);
            case IInvocationOperation call when IsMinMax(call):
                return AreInvariant(call.Arguments, loop);
            case IFlowCaptureReferenceOperation capture:
                foreach (IOperation value in context.Graph.ValuesOf(capture))
                {
                    if (value == capture || value is IFlowCaptureReferenceOperation || !IsInvariant(value, loop))
                    {
                        return false;
                    }
                }

                return true;
            default:
                return false;
        }
    }

    /// <summary>Whether an expression is never more (or never less) than one that stays: Math.Min of it, or the other way round.</summary>
    internal bool IsLimited(IOperation? operation, NaturalLoop loop, bool above)
    {
        if (IsInvariant(operation, loop))
        {
            return true;
        }

        return context.Graph.Strip(operation) is IInvocationOperation call && IsMinMax(call) && call.TargetMethod.Name == (above ? "Min" : "Max") &&
            (IsInvariant(call.Arguments[0].Value, loop) || IsInvariant(call.Arguments[1].Value, loop));
    }

    private bool Stays(Place place, NaturalLoop loop)
    {
        if (context.IsWrittenElsewhere(place.Variable))
        {
            return false;
        }

        foreach (int block in loop.Blocks)
        {
            foreach ((_, Step step) in context.Steps.Find(place, block))
            {
                if (step.Kind != StepKind.Stay)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool AreInvariant(System.Collections.Immutable.ImmutableArray<IArgumentOperation> arguments, NaturalLoop? loop)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (!IsInvariant(argument.Value, loop))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsMinMax(IInvocationOperation call) =>
        call.TargetMethod.Name is "Min" or "Max" && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, context.Engine.Spindles.Types.Math);

    // Same receiver, same answer: lengths of arrays, spans and strings, members of readonly structs, get-only properties.
    private bool IsPure(IPropertyReferenceOperation reference)
    {
        IPropertySymbol property = reference.Property;
        if (property.SetMethod is { IsInitOnly: false } || property.RefKind != RefKind.None)
        {
            return false;
        }

        ITypeSymbol owner = property.ContainingType;
        return owner.SpecialType is SpecialType.System_Array or SpecialType.System_String ||
            context.Engine.Spindles.Types.IsSpan(owner) ||
            owner is { IsValueType: true, IsReadOnly: true } ||
            !property.DeclaringSyntaxReferences.IsEmpty && property.SetMethod is null && IsAutomatic(property) && !property.IsVirtual;
    }

    private static bool IsAutomatic(IPropertySymbol property)
    {
        foreach (ISymbol member in property.ContainingType.GetMembers())
        {
            if (member is IFieldSymbol { IsReadOnly: true } field && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property))
            {
                return true;
            }
        }

        return false;
    }
}
