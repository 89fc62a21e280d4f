using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analyzers.Effects.Lowering;

/// <content>Assignments of all kinds.</content>
internal sealed partial class ExpressionLowering
{
    private Expression LowerAssignment(IOperation operation)
    {
        switch (operation)
        {
            case IIncrementOrDecrementOperation step:
                return Step(step);
            case ISimpleAssignmentOperation { IsRef: true } alias:
                Expression reference = Keep(new AddressOf(Lower(alias.Value), SourceSite.Of(alias)));
                return Assign(Target(alias.Target), Unknown(alias, reference), alias);
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment when property.Property.RefKind == RefKind.None:
                return Set(property, assignment.Value);
            case ISimpleAssignmentOperation assignment:
                Expression target = Target(assignment.Target);
                return Assign(target, Lower(assignment.Value), assignment);
            case ICompoundAssignmentOperation compound:
                return LowerCompound(compound);
            case IDeconstructionAssignmentOperation deconstruction:
                return Deconstruct(deconstruction);
            case IAssignmentOperation other:
                _ = Lower(other.Value);
                return Assign(Target(other.Target), Unknown(other), other);
            default:
                return Unknown(operation);
        }
    }

    private Expression Step(IIncrementOrDecrementOperation step)
    {
        Expression target = Target(step.Target);
        if (step.OperatorMethod is { } method)
        {
            return Assign(target, Emit(new Call(new CallTarget(CallKind.Direct, _symbols.Of(method)), null, [target], target.Type, SourceSite.Of(step))), step);
        }

        bool up = step.Kind == OperationKind.Increment;
        Constant one = new(1, target.Type);
        Expression moved = Computed(up ? BinaryOperator.Add : BinaryOperator.Subtract, target, one, step.IsChecked, step);
        WriteBack(step.Target, target, moved, step);

        // The value before is one less, or one more, than the value after.
        return step.IsPostfix ? new Binary(up ? BinaryOperator.Subtract : BinaryOperator.Add, target, one, target.Type, site: SourceSite.Of(step)) : target;
    }

    private Expression LowerCompound(ICompoundAssignmentOperation compound)
    {
        Expression target = Target(compound.Target);
        int before = _statements.Count;
        Expression value = Lower(compound.Value);
        if (IsChangedSince(target, before))
        {
            // What was there has been read before.
            return Assign(target, Unknown(compound), compound);
        }

        Expression computed = compound.OperatorMethod is { } method
            ? Emit(new Call(new CallTarget(CallKind.Direct, _symbols.Of(method)), null, [target, value], target.Type, SourceSite.Of(compound)))
            : OperatorOf(compound.OperatorKind) is { } @operator ? Computed(@operator, target, value, compound.IsChecked, compound)
            : Unknown(compound, target, value);
        WriteBack(compound.Target, target, computed, compound);
        return target;
    }

    // Types smaller than int are computed in int and cut to size.
    private static Expression Computed(BinaryOperator @operator, Expression target, Expression value, bool isChecked, IOperation operation)
    {
        bool small = target.Type.Range != TypeShape.Int32.Range && TypeShape.Int32.Range.Contains(target.Type.Range);
        Binary binary = new(@operator, target, value, small ? TypeShape.Int32 : target.Type, isChecked, SourceSite.Of(operation));
        return small ? new Conversion(binary, target.Type, isChecked, binary.Site) : binary;
    }

    private void WriteBack(IOperation place, Expression target, Expression value, IOperation operation)
    {
        if (place is IPropertyReferenceOperation { Property: { RefKind: RefKind.None, SetMethod: { } setter } } property)
        {
            _ = Emit(CallOf(setter, property.Instance, property.Instance is null ? null : Lower(property.Instance), [value], operation));
        }
        else
        {
            _ = Assign(target, value, operation);
        }
    }

    private Expression Set(IPropertyReferenceOperation property, IOperation value)
    {
        Expression? receiver = property.Instance is null ? null : Lower(property.Instance);
        ImmutableArray<Expression> arguments = LowerAll(property.Arguments);
        Expression lowered = Lower(value);
        if (property.Property.SetMethod is { } setter)
        {
            _ = Emit(CallOf(setter, property.Instance, receiver, arguments.Add(lowered), property));
        }
        else if (FindBackingField(property.Property) is { } backing)
        {
            // A constructor gives a property without setter its value.
            return Assign(new FieldReference(_symbols.Of(backing), receiver, SourceSite.Of(property)), lowered, property);
        }

        return lowered;
    }

    private Opaque Deconstruct(IDeconstructionAssignmentOperation operation)
    {
        Assign(operation.Target, operation.Value);
        return Unknown(operation);
    }

    // (a, b) = (x, y): all values first, then all targets.
    private void Assign(IOperation target, IOperation? value)
    {
        target = target is IDeclarationExpressionOperation declaration ? declaration.Expression : target;
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        if (target is not ITupleOperation targets)
        {
            Expression lowered = value is null ? Unknown(target) : Lower(value);
            _ = Assign(Target(target), lowered, target);
            return;
        }

        ITupleOperation? values = value is ITupleOperation tuple && tuple.Elements.Length == targets.Elements.Length ? tuple : null;
        if (values is null)
        {
            if (value is not null)
            {
                _ = Lower(value);
            }

            foreach (IOperation element in targets.Elements)
            {
                Assign(element, null);
            }

            return;
        }

        // Where one place is assigned twice, the second value is of before the first.
        bool isDistinct = targets.Elements.Select(static element => element.Syntax.ToString()).Distinct().Count() == targets.Elements.Length;
        ImmutableArray<Expression>.Builder results = ImmutableArray.CreateBuilder<Expression>();
        foreach (IOperation element in values.Elements)
        {
            Expression result = Lower(element);
            VariableReference temporary = new(new Variable(isDistinct ? VariableKind.Temporary : VariableKind.Local, "element", result.Type), result.Site);
            _statements.Add(new Statement(temporary, result));
            results.Add(temporary);
        }

        for (int i = 0; i < results.Count; i++)
        {
            IOperation element = targets.Elements[i];
            if (element is ITupleOperation)
            {
                Assign(element, null);
            }
            else
            {
                _ = Assign(Target(element), results[i], element);
            }
        }
    }

    private Expression Assign(Expression target, Expression value, IOperation operation)
    {
        _statements.Add(new Statement(target, value));
        return target is VariableReference or FieldReference ? target : value is AddressOf ? Unknown(operation) : value;
    }

    // What was captured as a target before a branch is the target itself.
    private Expression Target(IOperation operation) => operation switch
    {
        IFlowCaptureReferenceOperation reference when _targets.TryGetValue(reference.Id, out List<Expression>? captured) => captured is [var only] ? only : OneOf(captured, operation),
        IDeclarationExpressionOperation declaration => Target(declaration.Expression),
        _ => Lower(operation),
    };

    // (c ? ref a : ref b) = 0: who knows which.
    private Opaque OneOf(List<Expression> targets, IOperation operation)
    {
        foreach (Expression target in targets)
        {
            _ = Keep(new AddressOf(target, SourceSite.Of(operation)));
        }

        return new Opaque(_symbols.Of(operation.Type), [.. targets], SourceSite.Of(operation)) { IsReferred = true };
    }

    private Opaque Unknown(IOperation operation, params Expression[] parts) => new(_symbols.Of(operation.Type), [.. parts], SourceSite.Of(operation));
}
