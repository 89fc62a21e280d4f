using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analysis.Representation;
using Spin.Analyzers.Effects.Lowering;

namespace Spin.Analyzers.Effects;

/// <content>Allocations of the language itself.</content>
internal sealed partial class FactsCollector
{
    /// <inheritdoc/>
    public override void VisitObjectCreation(IObjectCreationOperation operation)
    {
        if (operation.Type is { IsReferenceType: true } type)
        {
            Allocate(CauseKind.New, "new " + Display(type), operation);
        }

        if (operation.Constructor is { } constructor)
        {
            CallDeclared(constructor, operation, operation.Arguments);
        }

        base.VisitObjectCreation(operation);
    }

    /// <inheritdoc/>
    public override void VisitTypeParameterObjectCreation(ITypeParameterObjectCreationOperation operation)
    {
        if (operation.Type is { IsValueType: false } type)
        {
            Allocate(CauseKind.New, "new " + Display(type), operation);
        }

        Call(new CallTarget(CallKind.Construction, null, operation.Type), operation.Syntax.GetLocation());
        base.VisitTypeParameterObjectCreation(operation);
    }

    /// <inheritdoc/>
    public override void VisitAnonymousObjectCreation(IAnonymousObjectCreationOperation operation)
    {
        Allocate(CauseKind.AnonymousObject, "new { }", operation);
        base.VisitAnonymousObjectCreation(operation);
    }

    /// <inheritdoc/>
    public override void VisitWith(IWithOperation operation)
    {
        if (operation.Type is { IsReferenceType: true })
        {
            Allocate(CauseKind.RecordCopy, "with", operation);
        }

        base.VisitWith(operation);
    }

    /// <inheritdoc/>
    public override void VisitArrayCreation(IArrayCreationOperation operation)
    {
        if (operation is { IsImplicit: true, Parent: IArgumentOperation { ArgumentKind: ArgumentKind.ParamArray } })
        {
            if (operation.Initializer is { ElementValues.IsEmpty: false })
            {
                Allocate(CauseKind.Params, Display(operation.Type!), operation);
            }
        }
        else if (!IsConstantData(operation))
        {
            Allocate(CauseKind.Array, "new " + Display(operation.Type!), operation);
        }

        base.VisitArrayCreation(operation);
    }

    /// <inheritdoc/>
    public override void VisitCollectionExpression(ICollectionExpressionOperation operation)
    {
        bool empty = operation.Elements.IsEmpty;
        bool allocates = operation.Type switch
        {
            null => false,
            IArrayTypeSymbol => !empty,
            { TypeKind: TypeKind.Interface } => !empty || operation.Type.Name is "IList" or "ICollection",
            _ when engine.Spindles.Types.IsSpan(operation.Type) => HasSpread(operation),
            { IsReferenceType: true } => true,
            _ => !empty, // a struct collection keeps its elements somewhere
        };
        if (allocates)
        {
            Allocate(CauseKind.CollectionExpression, Display(operation.Type!), operation);
        }

        if (operation.ConstructMethod is { } construct)
        {
            CallDeclared(construct, operation);
        }

        base.VisitCollectionExpression(operation);
    }

    /// <inheritdoc/>
    public override void VisitConversion(IConversionOperation operation)
    {
        if (operation.OperatorMethod is { } method)
        {
            CallMember(method, operation, receiver: null, operation.ConstrainedToType);
        }
        else if (operation.GetConversion().IsBoxing && !IsFreeBoxing(operation))
        {
            Allocate(CauseKind.Boxing, $"boxing of '{Display(operation.Operand.Type!)}'", operation);
        }
        else
        {
            NoteTupleConversion(operation.Operand.Type, operation.Type, operation.Operand.Syntax.GetLocation());
        }

        base.VisitConversion(operation);
    }

    /// <inheritdoc/>
    public override void VisitBinaryOperator(IBinaryOperation operation)
    {
        if (IsConcatenation(operation) && !(operation.Parent is IBinaryOperation parent && IsConcatenation(parent)))
        {
            Allocate(CauseKind.Concatenation, "string.Concat", operation);
        }
        else if (operation.Type is { TypeKind: TypeKind.Delegate })
        {
            Allocate(CauseKind.Delegate, "Delegate.Combine", operation);
        }

        CallMember(operation.OperatorMethod, operation, receiver: null, operation.ConstrainedToType);
        NoteTruth(operation);
        NoteEquality(operation.OperatorMethod, operation.Syntax.GetLocation());
        base.VisitBinaryOperator(operation);
    }

    /// <inheritdoc/>
    public override void VisitCompoundAssignment(ICompoundAssignmentOperation operation)
    {
        if (operation.Target.Type is { SpecialType: SpecialType.System_String })
        {
            Allocate(CauseKind.Concatenation, "string.Concat", operation);
        }
        else if (operation.Target.Type is { TypeKind: TypeKind.Delegate })
        {
            Allocate(CauseKind.Delegate, "Delegate.Combine", operation);
        }

        CallMember(operation.OperatorMethod, operation, receiver: null, operation.ConstrainedToType);
        CallMember(operation.InConversion.MethodSymbol, operation);
        CallMember(operation.OutConversion.MethodSymbol, operation);
        base.VisitCompoundAssignment(operation);
    }

    /// <inheritdoc/>
    public override void VisitInterpolatedString(IInterpolatedStringOperation operation)
    {
        if (!operation.ConstantValue.HasValue && operation.Parent is not IInterpolatedStringHandlerCreationOperation &&
            !(operation.Parent is IBinaryOperation parent && IsConcatenation(parent)))
        {
            Allocate(CauseKind.Interpolation, "$\"…\"", operation);
        }

        base.VisitInterpolatedString(operation);
    }

    /// <inheritdoc/>
    public override void VisitDelegateCreation(IDelegateCreationOperation operation)
    {
        switch (operation.Target)
        {
            case IAnonymousFunctionOperation lambda:
                if (Captures.Any(lambda))
                {
                    Allocate(CauseKind.Closure, "closure", operation);
                }

                Create(new CallTarget(CallKind.Creation, engine.Symbols.Of(lambda.Symbol)) { Written = lambda.Symbol }, operation);
                break;
            case IMethodReferenceOperation reference:
                if (reference.Method.MethodKind == MethodKind.LocalFunction ? Captures.Any(reference) : !reference.Method.IsStatic)
                {
                    Allocate(CauseKind.Delegate, $"delegate of '{reference.Method.Name}'", operation);
                }

                Create(engine.Targets.Describe(reference), operation);
                break;
        }

        base.VisitDelegateCreation(operation);
    }

    /// <inheritdoc/>
    public override void VisitArrayElementReference(IArrayElementReferenceOperation operation)
    {
        if (operation is { Type: IArrayTypeSymbol, Indices: [{ Type.Name: "Range" }] })
        {
            Allocate(CauseKind.SliceCopy, "copy of a range of an array", operation);
        }

        NoteElement(operation);
        base.VisitArrayElementReference(operation);
    }

    /// <inheritdoc/>
    public override void VisitImplicitIndexerReference(IImplicitIndexerReferenceOperation operation)
    {
        // An index from the end, or a range, asks for the length first.
        CallMember((operation.LengthSymbol as IPropertySymbol)?.GetMethod, operation, operation.Instance);
        if (operation.Type is IArrayTypeSymbol || operation.Type?.SpecialType == SpecialType.System_String)
        {
            Allocate(CauseKind.SliceCopy, "copy of a range", operation);
        }
        else if (operation.IndexerSymbol is IMethodSymbol method)
        {
            CallMember(method, operation);
        }
        else if (operation.IndexerSymbol is IPropertySymbol { GetMethod: { } getter })
        {
            CallMember(getter, operation);
        }

        base.VisitImplicitIndexerReference(operation);
    }

    /// <inheritdoc/>
    public override void VisitDynamicInvocation(IDynamicInvocationOperation operation)
    {
        Allocate(CauseKind.Dynamic, "dynamic call", operation);
        base.VisitDynamicInvocation(operation);
    }

    /// <inheritdoc/>
    public override void VisitDynamicMemberReference(IDynamicMemberReferenceOperation operation)
    {
        if (operation.Parent is not IDynamicInvocationOperation)
        {
            Allocate(CauseKind.Dynamic, "dynamic member", operation);
        }

        base.VisitDynamicMemberReference(operation);
    }

    private void Allocate(string kind, string what, IOperation operation) =>
        _causes.Add(new Cause(Effect.Allocates, kind, what, new SourceSite(operation.Syntax.GetLocation()), _throwDepth > 0) { IsPlaceable = Placeable.Is(operation, engine) });

    private static bool IsConcatenation(IBinaryOperation operation) =>
        operation is { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String, ConstantValue.HasValue: false };

    // The compiler formats the value itself, or the just-in-time part of ilc removes the box.
    private static bool IsFreeBoxing(IConversionOperation operation) =>
        operation.Parent is IBinaryOperation parent && IsConcatenation(parent) ||
        operation.Parent is ICompoundAssignmentOperation { Target.Type.SpecialType: SpecialType.System_String } ||
        operation.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "HasFlag", ContainingType.SpecialType: SpecialType.System_Enum } } } ||
        operation.Parent is IInvocationOperation { TargetMethod: { Name: "HasFlag", ContainingType.SpecialType: SpecialType.System_Enum } };

    // new byte[] { 1, 2 } as a ReadOnlySpan<byte> is data of the image.
    private bool IsConstantData(IArrayCreationOperation operation)
    {
        if (operation is not { Parent: IConversionOperation conversion, Initializer: { } initializer, Type: IArrayTypeSymbol { ElementType.SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_Double } } ||
            !SymbolEqualityComparer.Default.Equals(conversion.Type?.OriginalDefinition, engine.Spindles.Types.ReadOnlySpan))
        {
            return false;
        }

        foreach (IOperation element in initializer.ElementValues)
        {
            if (!element.ConstantValue.HasValue)
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasSpread(ICollectionExpressionOperation operation)
    {
        foreach (IOperation element in operation.Elements)
        {
            if (element is ISpreadOperation)
            {
                return true;
            }
        }

        return false;
    }
}
