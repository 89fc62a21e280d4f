using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;
using Spin.Analysis.Representation;
using Spin.Analyzers.Effects.Lowering;

namespace Spin.Analyzers.Effects;

/// <content>Calls, written and implied.</content>
internal sealed partial class FactsCollector
{
    /// <inheritdoc/>
    public override void VisitInvocation(IInvocationOperation operation)
    {
        IMethodSymbol method = operation.TargetMethod;
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            NoteDelegate(operation);
        }
        else if (method.MethodKind == MethodKind.Constructor)
        {
            // Of the same object: it is there already.
            CallDeclared(method, operation, operation.Arguments);
        }
        else
        {
            if (BoxesReceiver(operation))
            {
                Allocate(CauseKind.Boxing, $"boxing of '{Display(operation.Instance!.Type!)}' for {method.Name}", operation);
            }

            CallMember(method, operation, operation.Instance, operation.ConstrainedToType, operation.Arguments);
            NoteWriteThrough(operation);
            NoteMoved(operation);
            NoteEquality(method, operation.Syntax.GetLocation());
        }

        if (method.RefKind != RefKind.None && Writes.IsWritten(operation))
        {
            NoteFieldsWritten(method.ReturnType);
        }

        base.VisitInvocation(operation);
    }

    /// <inheritdoc/>
    public override void VisitPropertyReference(IPropertyReferenceOperation operation)
    {
        bool target = operation.Parent is IAssignmentOperation assignment && assignment.Target == operation ||
            operation.Parent is IIncrementOrDecrementOperation || IsDeconstructed(operation);
        bool reads = !target || operation.Parent is not (ISimpleAssignmentOperation or ITupleOperation) || operation.Property.RefKind != RefKind.None;
        if (reads)
        {
            CallMember(operation.Property.GetMethod, operation, operation.Instance, operation.ConstrainedToType);
        }

        if (target && operation.Property.RefKind == RefKind.None)
        {
            CallMember(operation.Property.SetMethod, operation, operation.Instance, operation.ConstrainedToType);
        }

        NoteProperty(operation, reads, target);
        if (reads && operation.Type is { TypeKind: TypeKind.Delegate })
        {
            NoteDelegateMember(operation.Property, operation);
        }

        base.VisitPropertyReference(operation);
    }

    /// <inheritdoc/>
    public override void VisitEventAssignment(IEventAssignmentOperation operation)
    {
        if (operation.EventReference is IEventReferenceOperation { Event: { } @event } reference)
        {
            IMethodSymbol? accessor = operation.Adds ? @event.AddMethod : @event.RemoveMethod;
            if (accessor is { IsImplicitlyDeclared: true })
            {
                Allocate(CauseKind.Delegate, "Delegate.Combine", operation);
            }

            CallMember(accessor, operation);
            Add(Effect.Writes, CauseKind.Write, $"event '{@event.Name}'", reference.Syntax.GetLocation());
        }

        base.VisitEventAssignment(operation);
    }

    /// <inheritdoc/>
    public override void VisitEventReference(IEventReferenceOperation operation)
    {
        if (operation.Event.IsStatic)
        {
            NoteStart(operation.Event, operation);
        }

        if (operation.Parent is not IEventAssignmentOperation)
        {
            NoteDelegateMember(operation.Event, operation);
        }

        base.VisitEventReference(operation);
    }

    /// <inheritdoc/>
    public override void VisitUnaryOperator(IUnaryOperation operation)
    {
        CallMember(operation.OperatorMethod, operation, receiver: null, operation.ConstrainedToType);
        base.VisitUnaryOperator(operation);
    }

    /// <inheritdoc/>
    public override void VisitIncrementOrDecrement(IIncrementOrDecrementOperation operation)
    {
        CallMember(operation.OperatorMethod, operation, receiver: null, operation.ConstrainedToType);
        base.VisitIncrementOrDecrement(operation);
    }

    /// <inheritdoc/>
    public override void VisitRecursivePattern(IRecursivePatternOperation operation)
    {
        CallMember(operation.DeconstructSymbol as IMethodSymbol, operation);
        base.VisitRecursivePattern(operation);
    }

    /// <inheritdoc/>
    public override void VisitListPattern(IListPatternOperation operation)
    {
        CallMember((operation.LengthSymbol as IPropertySymbol)?.GetMethod, operation);
        CallMember((operation.IndexerSymbol as IPropertySymbol)?.GetMethod, operation);
        base.VisitListPattern(operation);
    }

    /// <inheritdoc/>
    public override void VisitSlicePattern(ISlicePatternOperation operation)
    {
        if (operation is { Pattern: not null, InputType: IArrayTypeSymbol or { SpecialType: SpecialType.System_String } })
        {
            Allocate(CauseKind.SliceCopy, "copy of a range", operation);
        }
        else if (operation.Pattern is not null)
        {
            CallMember(operation.SliceSymbol as IMethodSymbol ?? (operation.SliceSymbol as IPropertySymbol)?.GetMethod, operation);
        }

        base.VisitSlicePattern(operation);
    }

    /// <inheritdoc/>
    public override void VisitDeconstructionAssignment(IDeconstructionAssignmentOperation operation)
    {
        if (operation.SemanticModel is { } model && operation.Syntax is AssignmentExpressionSyntax syntax)
        {
            NoteDeconstruction(model.GetDeconstructionInfo(syntax), operation.Syntax.GetLocation());
        }

        base.VisitDeconstructionAssignment(operation);
    }

    private static bool IsDeconstructed(IOperation operation) =>
        operation.Parent is ITupleOperation tuple && tuple.Parent is IDeconstructionAssignmentOperation deconstruction && deconstruction.Target == tuple;

    private void CallMember(
        IMethodSymbol? method, IOperation operation, IOperation? receiver = null, ITypeSymbol? constrainedTo = null, ImmutableArray<IArgumentOperation> arguments = default) =>
        CallMember(method, LocationOf(operation), receiver, constrainedTo, arguments);

    private void CallMember(
        IMethodSymbol? written, Location location, IOperation? receiver = null, ITypeSymbol? constrainedTo = null, ImmutableArray<IArgumentOperation> arguments = default)
    {
        if (written is null)
        {
            return;
        }

        CallTarget target = engine.Targets.Describe(written, receiver, constrainedTo, arguments);
        IMethodSymbol method = target.Method!.Symbol;
        bool isDeclared = engine.Spindles.Declares(method);
        if (target.Kind == CallKind.Direct && AutomaticProperties.IsAccessor(method))
        {
            // The reference to the property shows what it does.
            return;
        }

        if (target.Kind != CallKind.Direct || isDeclared || target.Contract is not null)
        {
            Call(target, location);
        }

        // Of another assembly's interface or base class, what it is found to reach tells.
        bool isFound = target.Kind is CallKind.Virtual or CallKind.Constrained && MemberEffects.IsUnseen(method, engine.Spindles);
        if (!isDeclared && target.Contract is null && !isFound)
        {
            foreach (Cause cause in MemberEffects.Of(method, receiver?.Type, engine.Spindles, location, _throwDepth > 0))
            {
                // What is written through a span of the function's own stays in it.
                if (cause.Effect != Effect.Writes || method is not { Name: "Fill" or "Clear", ContainingType.Name: "Span" } || !IsOwnMemory(receiver))
                {
                    _causes.Add(cause);
                }
            }

            foreach (CallTarget callback in engine.Callbacks.Of(MemberEffects.SummaryOf(method, receiver?.Type, engine.Spindles), written, receiver, arguments.IsDefault ? [] : arguments))
            {
                Call(callback, location);
            }
        }
    }

    // A call as a reader names it. What is written into a handler of the class library is written by the call that takes the handler.
    private Location LocationOf(IOperation operation)
    {
        if (operation is IInvocationOperation { Parent: IInterpolatedStringAppendOperation, TargetMethod: { } appends } && !engine.Spindles.Declares(appends.OriginalDefinition))
        {
            for (IOperation? outer = operation.Parent; outer is not null; outer = outer.Parent)
            {
                if (outer is IInvocationOperation { Syntax: InvocationExpressionSyntax taker })
                {
                    return taker.Expression.GetLocation();
                }
            }
        }

        return operation.Syntax is InvocationExpressionSyntax invocation ? invocation.Expression.GetLocation() : operation.Syntax.GetLocation();
    }

    // A constructor in source; what a class library's constructor does besides is not more than the object itself.
    private void CallDeclared(IMethodSymbol method, IOperation operation, ImmutableArray<IArgumentOperation> arguments = default)
    {
        if (engine.Spindles.Declares(method.OriginalDefinition) || engine.Symbols.Of(method).Contract is not null)
        {
            Call(engine.Targets.Describe(method, receiver: null, constrainedTo: null, arguments), operation.Syntax.GetLocation());
        }
    }

    // Handlers and guards that are installed at run time run later, at their event's level: they are roots of their own.
    private void Create(CallTarget function, IDelegateCreationOperation operation)
    {
        if (EventModel.Find(operation.Type, engine.Spindles.Contract) is null && EventModel.FindByGuard(operation.Type, engine.Spindles.Contract) is null)
        {
            Call(function with { Promise = engine.Contracts.OfDelegate(operation.Type) ?? function.Promise }, operation.Syntax.GetLocation());
        }
    }

    // What was created or loaded here is charged where that happens; what came from elsewhere, here.
    private void NoteDelegate(IInvocationOperation operation)
    {
        if (operation.Instance is not { } instance)
        {
            return;
        }

        CallTarget held = DelegateValues.Of(instance, engine);
        if (engine.Contracts.OfDelegate(instance.Type) is { } promise)
        {
            Call(held with { Promise = promise, Functions = DelegateValues.Among(operation.Arguments, engine) }, LocationOf(operation));
            return;
        }

        foreach (CallTarget choice in held.Kind == CallKind.OneOf ? held.Choices : [held])
        {
            if (choice.Kind is CallKind.DelegateParameter or CallKind.DelegateType)
            {
                Call(choice with { Functions = DelegateValues.Among(operation.Arguments, engine) }, LocationOf(operation));
            }
        }
    }

    private void NoteDelegateMember(ISymbol member, IOperation operation)
    {
        if (operation.Parent is not IAssignmentOperation assignment || assignment.Target != operation)
        {
            Call(new CallTarget(CallKind.DelegateMember, null, member.OriginalDefinition) { Promise = engine.Contracts.OfDelegate(operation.Type) }, operation.Syntax.GetLocation());
        }
    }

    // The first use of a type's statics fills them; once is enough to say so.
    private void NoteStart(ISymbol member, IOperation operation)
    {
        if (engine.Starts.BeforeUse(_method, member) is { } start && (_throwDepth > 0 || _started.Add(start)))
        {
            Call(new CallTarget(CallKind.Start, start), operation.Syntax.GetLocation());
        }
    }

    private void Call(CallTarget target, Location location)
    {
        _calls.Add(new CallSite(target, new SourceSite(location), _throwDepth > 0));
        foreach ((Effect effect, string kind) in target.Contract?.Effects ?? [])
        {
            Add(effect, kind, target.Promise?.Owner ?? MemberEffects.Name(target.Method!.Symbol), location);
        }
    }

    private static bool BoxesReceiver(IInvocationOperation operation) =>
        operation is { Instance.Type: { IsValueType: true, TypeKind: not TypeKind.TypeParameter }, TargetMethod: { Name: not ("ToString" or "HasFlag") } method } &&
        method.ContainingType.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum;
}
