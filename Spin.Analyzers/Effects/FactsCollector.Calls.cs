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
            NoteDelegate(operation.Instance, operation);
        }
        else
        {
            if (BoxesReceiver(operation))
            {
                Allocate(CauseKind.Boxing, $"boxing of '{Display(operation.Instance!.Type!)}' for {method.Name}", operation);
            }

            CallMember(method, operation, operation.Instance);
            NoteWriteThrough(operation);
            NoteEquality(method, operation.Syntax.GetLocation());
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
            CallMember(operation.Property.GetMethod, operation, operation.Instance);
        }

        if (target && operation.Property.RefKind == RefKind.None)
        {
            CallMember(operation.Property.SetMethod, operation, operation.Instance);
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
        if (operation.Parent is not IEventAssignmentOperation)
        {
            NoteDelegateMember(operation.Event, operation);
        }

        base.VisitEventReference(operation);
    }

    /// <inheritdoc/>
    public override void VisitUnaryOperator(IUnaryOperation operation)
    {
        CallMember(operation.OperatorMethod, operation);
        base.VisitUnaryOperator(operation);
    }

    /// <inheritdoc/>
    public override void VisitIncrementOrDecrement(IIncrementOrDecrementOperation operation)
    {
        CallMember(operation.OperatorMethod, operation);
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

    private void CallMember(IMethodSymbol? method, IOperation operation, IOperation? receiver = null) =>
        CallMember(method, operation.Syntax is InvocationExpressionSyntax invocation ? invocation.Expression.GetLocation() : operation.Syntax.GetLocation(), receiver);

    private void CallMember(IMethodSymbol? method, Location location, IOperation? receiver = null)
    {
        if (method is null)
        {
            return;
        }

        method = (method.ReducedFrom ?? method).OriginalDefinition;
        bool isVirtual = CallTargets.IsVirtual(method, receiver);
        bool isDeclared = engine.Spindles.Declares(method);
        if (isVirtual || isDeclared)
        {
            Call(isVirtual ? CallKind.Virtual : CallKind.Direct, method, location);
        }

        if (!isDeclared)
        {
            foreach (Cause cause in MemberEffects.Of(method, receiver?.Type, engine.Spindles, location, _throwDepth > 0))
            {
                _causes.Add(cause);
            }
        }
    }

    // A constructor in source; what a class library's constructor does besides is not more than the object itself.
    private void CallDeclared(IMethodSymbol method, IOperation operation)
    {
        if (engine.Spindles.Declares(method.OriginalDefinition))
        {
            Call(CallKind.Direct, method, operation.Syntax.GetLocation());
        }
    }

    // Handlers and guards that are installed at run time run later, at their event's level: they are roots of their own.
    private void Create(IMethodSymbol function, IDelegateCreationOperation operation)
    {
        if (EventModel.Find(operation.Type, engine.Spindles.Contract) is null && EventModel.FindByGuard(operation.Type, engine.Spindles.Contract) is null)
        {
            bool isVirtual = CallTargets.IsVirtual(function, receiver: null);
            Call(isVirtual ? CallKind.Virtual : CallKind.Creation, function, operation.Syntax.GetLocation());
        }
    }

    private void NoteDelegate(IOperation? instance, IOperation operation)
    {
        // Locals and parameters hold what was created or loaded elsewhere, and that place has the edge.
        if (instance is null || Unwrap(instance) is not (ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation or IConditionalAccessInstanceOperation or IDelegateCreationOperation or IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: false }))
        {
            if (instance?.Type is INamedTypeSymbol type)
            {
                CallDelegate(CallKind.DelegateType, type, operation);
            }
        }
    }

    private void NoteDelegateMember(ISymbol member, IOperation operation)
    {
        if (operation.Parent is not IAssignmentOperation assignment || assignment.Target != operation)
        {
            CallDelegate(CallKind.DelegateMember, member, operation);
        }
    }

    private void Call(CallKind kind, IMethodSymbol method, Location location) =>
        _calls.Add(new CallSite(new CallTarget(kind, engine.Symbols.Of(method)), new SourceSite(location), _throwDepth > 0));

    private void CallDelegate(CallKind kind, ISymbol holder, IOperation operation) =>
        _calls.Add(new CallSite(new CallTarget(kind, null, holder.OriginalDefinition), SourceSite.Of(operation), _throwDepth > 0));

    private static bool BoxesReceiver(IInvocationOperation operation) =>
        operation is { Instance.Type: { IsValueType: true, TypeKind: not TypeKind.TypeParameter }, TargetMethod: { Name: not ("ToString" or "HasFlag") } method } &&
        method.ContainingType.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum;
}
