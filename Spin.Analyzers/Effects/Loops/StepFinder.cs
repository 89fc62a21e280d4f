using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Effects.Loops;

/// <summary>Finds the operations of a block that move a place, with the value where one is assigned that says nothing of a direction.</summary>
internal sealed partial class StepFinder(LoopContext context)
{
    private readonly FlowGraph _graph = context.Graph;

    /// <summary>The steps of a block.</summary>
    internal IEnumerable<(IOperation? Value, Step Step)> Find(Place place, int block)
    {
        foreach (IOperation operation in _graph.OperationsOf(block))
        {
            switch (operation)
            {
                case IIncrementOrDecrementOperation step when Is(step.Target, place):
                    yield return (null, new Step(step.Kind == OperationKind.Increment ? StepKind.Up : StepKind.Down, block, 1, 1, step.IsChecked));
                    break;
                case ICompoundAssignmentOperation assignment when Is(assignment.Target, place):
                    yield return (null, OfCompound(assignment, block));
                    break;
                case ISimpleAssignmentOperation assignment when Is(assignment.Target, place):
                    foreach (IOperation value in assignment.IsRef ? [assignment] : _graph.ValuesOf(assignment.Value))
                    {
                        // What was captured on a branch is known by the conditions of that branch.
                        int at = _graph.OperationsOf(block).Contains(value) ? block : _graph.FindBlock(value) ?? block;
                        Step step = assignment.IsRef ? new Step(StepKind.Unknown, block) : OfValue(value, place, at).At(block);
                        yield return (assignment.IsRef || step.Kind != StepKind.Unknown ? null : value, step);
                    }

                    break;
                case ISimpleAssignmentOperation { IsRef: true } assignment when Is(assignment.Value, place):
                case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument when Is(argument.Value, place) || IsWhole(argument.Value, place):
                case IAddressOfOperation address when Is(address.Reference, place):
                case IDeclarationPatternOperation pattern when place.Variable is not null && SymbolEqualityComparer.Default.Equals(pattern.DeclaredSymbol, place.Variable):
                    yield return (null, new Step(StepKind.Unknown, block));
                    break;
                case IDeconstructionAssignmentOperation deconstruction:
                    foreach ((IOperation? value, Step step) in OfDeconstruction(deconstruction, place, block))
                    {
                        yield return (value, step);
                    }

                    break;

                // A new value of the whole variable is a new field too.
                case IAssignmentOperation assignment when place.Field is not null && IsWhole(assignment.Target, place):
                    yield return (null, new Step(StepKind.Unknown, block));
                    break;
                case IInvocationOperation call:
                    if (OfCall(call, place, block) is { } moved)
                    {
                        yield return (null, moved);
                    }

                    break;
                case IPropertyReferenceOperation { Property.DeclaringSyntaxReferences.IsEmpty: false } property when place.Field is not null:
                    foreach (IMethodSymbol accessor in AccessorsOf(property))
                    {
                        if (OfMember(accessor, property.Instance, place, block) is { } step)
                        {
                            yield return (null, step);
                        }
                    }

                    break;
            }
        }
    }

    private bool Is(IOperation target, Place place) => Place.Of(target, _graph) is { } found && found.Equals(place.Whole);

    private bool IsWhole(IOperation target, Place place) =>
        place is { Field: not null, Variable: { } variable } && Place.Of(target, _graph) is { Field: null, Variable: { } other } && SymbolEqualityComparer.Default.Equals(variable, other);

    private IEnumerable<(IOperation? Value, Step Step)> OfDeconstruction(IDeconstructionAssignmentOperation operation, Place place, int block)
    {
        IOperation target = operation.Target is IDeclarationExpressionOperation declaration ? declaration.Expression : operation.Target;
        if (target is not ITupleOperation tuple)
        {
            yield break;
        }

        ITupleOperation? values = _graph.Strip(operation.Value) as ITupleOperation;
        for (int i = 0; i < tuple.Elements.Length; i++)
        {
            if (!Is(tuple.Elements[i], place) && !IsWhole(tuple.Elements[i], place))
            {
                continue;
            }

            if (values is null || values.Elements.Length != tuple.Elements.Length || IsWhole(tuple.Elements[i], place))
            {
                yield return (null, new Step(StepKind.Unknown, block));
                continue;
            }

            IOperation value = _graph.Strip(values.Elements[i])!;
            Step step = OfValue(value, place, block);
            yield return (step.Kind == StepKind.Unknown ? value : null, step);
        }
    }

    private Step? OfCall(IInvocationOperation call, Place place, int block)
    {
        IMethodSymbol method = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        if (place.IsLength && call.Instance is { } receiver && Is(receiver, place) && method.DeclaringSyntaxReferences.IsEmpty)
        {
            return OfCollection(method, block);
        }

        return place.Field is null ? null : OfMember(method, call.Instance, place, block);
    }

    // A span cannot change by a call on it; a collection can.
    private static Step? OfCollection(IMethodSymbol method, int block) =>
        method.ContainingType.IsValueType ? null : method.Name switch
        {
            "Dequeue" or "Pop" or "TryDequeue" or "TryPop" => new Step(StepKind.Down, block, 1, 1),
            "Peek" or "TryPeek" or "Contains" or "get_Count" or "get_Item" or "ToArray" or "CopyTo" or "TrimExcess" => null,
            _ => new Step(StepKind.Unknown, block),
        };

    // A method in source that may write the field, of this receiver or of who knows which.
    private Step? OfMember(IMethodSymbol method, IOperation? instance, Place place, int block)
    {
        if (method.DeclaringSyntaxReferences.IsEmpty || place.Field is not { } field || !context.Engine.WritesOf(method).Contains(field))
        {
            return null;
        }

        bool sameReceiver = _graph.Strip(instance) switch
        {
            IInstanceReferenceOperation => place.Variable is null,
            ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, place.Variable),
            IParameterReferenceOperation parameter => SymbolEqualityComparer.Default.Equals(parameter.Parameter, place.Variable),
            _ => false,
        };
        if (!sameReceiver)
        {
            // A struct in a local is nobody else's.
            return field.ContainingType.IsValueType && place.Variable is not null ? null : new Step(StepKind.Unknown, block);
        }

        return context.Engine.Cursors.MoveOf(method, field, place.IsLength) is { } move ? new Step(move.Kind, block, move.Min, move.Max, move.IsChecked) : null;
    }

    private static IEnumerable<IMethodSymbol> AccessorsOf(IPropertyReferenceOperation reference)
    {
        if (reference.Property.GetMethod is { } getter)
        {
            yield return getter.OriginalDefinition;
        }

        if (reference.Property.SetMethod is { } setter && reference.Parent is IAssignmentOperation assignment && assignment.Target == reference)
        {
            yield return setter.OriginalDefinition;
        }
    }
}
