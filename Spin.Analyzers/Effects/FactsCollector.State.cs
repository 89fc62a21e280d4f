using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;
using Spin.Analysis.Representation;
using Spin.Analyzers.Effects.Lowering;

namespace Spin.Analyzers.Effects;

/// <content>Reads and writes of state that others can see.</content>
internal sealed partial class FactsCollector
{
    /// <inheritdoc/>
    public override void VisitFieldReference(IFieldReferenceOperation operation)
    {
        IFieldSymbol field = operation.Field;
        if (field is { IsStatic: true, IsConst: false })
        {
            NoteStart(field, operation);
        }

        if (Writes.IsWritten(operation))
        {
            _ = _writes.Add(engine.Symbols.Of(field));
            NoteFieldsWritten(field.Type);
            if (!IsPrivateToCall(operation) && !IsOfNewObject(operation) && !IsOwnStatic(field))
            {
                Add(Effect.Writes, CauseKind.Write, $"'{field.Name}'", operation.Syntax.GetLocation());
            }
        }
        else if (!field.IsConst && !field.IsReadOnly && !IsOwnStatic(field) && (field.IsStatic || !IsPrivateToCall(operation)))
        {
            Add(Effect.Reads, CauseKind.Read, $"'{field.Name}', which can change", operation.Syntax.GetLocation());
        }
        else if (!field.IsStatic)
        {
            NoteContents(operation, field.Type);
        }

        if (field.Type.TypeKind == TypeKind.Delegate)
        {
            NoteDelegateMember(field, operation);
        }

        base.VisitFieldReference(operation);
    }

    /// <inheritdoc/>
    public override void VisitLocalReference(ILocalReferenceOperation operation)
    {
        if (_captured.Outlives(_method, operation.Local))
        {
            NoteCaptured(operation, operation.Local);
        }

        base.VisitLocalReference(operation);
    }

    /// <inheritdoc/>
    public override void VisitInstanceReference(IInstanceReferenceOperation operation)
    {
        // A struct that replaces itself writes each of its fields.
        if (operation is { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance, Type: { IsValueType: true } type } && Writes.IsWritten(operation))
        {
            NoteFieldsWritten(type);
        }

        if (operation is { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance, Type.IsValueType: true })
        {
            NoteLent(operation, LentArgument.Receiver, "'this'");
        }

        base.VisitInstanceReference(operation);
    }

    /// <inheritdoc/>
    public override void VisitParameterReference(IParameterReferenceOperation operation)
    {
        IParameterSymbol parameter = operation.Parameter;
        if (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor && !SymbolEqualityComparer.Default.Equals(constructor, _method))
        {
            // A captured parameter of a primary constructor is a field without a name.
            if (Writes.IsWritten(operation))
            {
                _ = _writes.Add(engine.CapturedParameters.Of(parameter));
                NoteFieldsWritten(parameter.Type);
            }

            Add(Effect.Reads, CauseKind.Read, $"constructor parameter '{parameter.Name}', which is no readonly field", operation.Syntax.GetLocation());
        }
        else if (_captured.Outlives(_method, parameter))
        {
            NoteCaptured(operation, parameter);
        }
        else if (parameter.RefKind is RefKind.Ref or RefKind.Out)
        {
            NoteLent(operation, parameter.Ordinal, $"'{parameter.Name}'");
        }

        base.VisitParameterReference(operation);
    }

    // What a delegate has captured lasts from one call to the next, as a field does.
    private void NoteCaptured(IOperation operation, ISymbol variable)
    {
        bool written = Writes.IsWritten(operation);
        if (written || _captured.IsWritten(variable))
        {
            Add(written ? Effect.Writes : Effect.Reads, written ? CauseKind.Write : CauseKind.Read,
                written ? $"captured '{variable.Name}'" : $"captured '{variable.Name}', which can change", operation.Syntax.GetLocation());
        }
    }

    // Whoever writes a struct writes each of its fields.
    private void NoteFieldsWritten(ITypeSymbol? type)
    {
        if (type is { IsValueType: true, SpecialType: SpecialType.None, TypeKind: not TypeKind.Enum })
        {
            NoteFieldsWritten(type, new TypesMet());
        }
    }

    private void NoteFieldsWritten(ITypeSymbol type, TypesMet met)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IFieldSymbol { IsStatic: false } field)
            {
                _ = _writes.Add(engine.Symbols.Of(field));
                if (field.Type is { IsValueType: true, SpecialType: SpecialType.None } inner && met.Add(inner) && !met.AreTooMany)
                {
                    NoteFieldsWritten(inner, met);
                }
            }
        }
    }

    private void NoteProperty(IPropertyReferenceOperation operation, bool reads, bool writes)
    {
        IPropertySymbol property = operation.Property;
        if (property.RefKind != RefKind.None)
        {
            // An indexer that returns a reference, as a span's.
            if (Writes.IsWritten(operation))
            {
                NoteFieldsWritten(property.Type);
            }

            if (Writes.IsWritten(operation) && !IsOwnMemory(operation.Instance))
            {
                Add(Effect.Writes, CauseKind.Write, $"'{operation.Instance?.Syntax}[…]'", operation.Syntax.GetLocation());
            }

            return;
        }

        if (!engine.Spindles.Declares(property) || !AutomaticProperties.IsAutomatic(property))
        {
            return;
        }

        if (property.IsStatic)
        {
            NoteStart(property, operation);
        }

        if (reads && !property.IsStatic)
        {
            NoteContents(operation, property.Type);
        }

        bool shared = property.IsStatic && !IsOwnStatic(property) || !property.IsStatic && !IsPrivate(operation.Instance);
        if (writes && shared)
        {
            Add(Effect.Writes, CauseKind.Write, $"'{property.Name}'", operation.Syntax.GetLocation());
        }
        else if (reads && shared && property.SetMethod is { IsInitOnly: false })
        {
            Add(Effect.Reads, CauseKind.Read, $"'{property.Name}', which can change", operation.Syntax.GetLocation());
        }
    }

    // A place that a call has found, in memory that it was given or that it knows. A method in source says itself what it lends for writing.
    private void NoteWriteThrough(IInvocationOperation operation)
    {
        if (operation.TargetMethod.RefKind != RefKind.Ref || engine.Spindles.Declares(operation.TargetMethod) || !Writes.IsWritten(operation))
        {
            return;
        }

        bool isOwn = operation.Instance is null && operation.Arguments.Length > 0;
        foreach (IArgumentOperation argument in operation.Arguments)
        {
            isOwn &= IsOwnMemory(argument.Value) || argument.Value.Type is { IsRefLikeType: false, IsValueType: true } && argument.Parameter is { RefKind: RefKind.None };
        }

        if (!isOwn)
        {
            Add(Effect.Writes, CauseKind.Write, $"what '{operation.TargetMethod.Name}' returns a reference to", operation.Syntax.GetLocation());
        }
    }

    // A struct of the contract that a call of its own changes, where it is kept in a field.
    private void NoteMoved(IInvocationOperation operation)
    {
        if (operation is { Instance: IFieldReferenceOperation { Field.IsReadOnly: false, Type: { IsValueType: true, IsReadOnly: false } type } field, TargetMethod.IsReadOnly: false } &&
            SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, engine.Spindles.Contract.Assembly))
        {
            _ = _writes.Add(engine.Symbols.Of(field.Field));
            if (!IsPrivateToCall(field))
            {
                Add(Effect.Writes, CauseKind.Write, $"'{field.Field.Name}'", field.Syntax.GetLocation());
            }
        }
    }

    // What a variable that stays lets others change: elements of an array, the memory behind a struct. Where they are used is not
    // followed; asking for the length is not using them.
    private void NoteContents(IMemberReferenceOperation operation, ITypeSymbol type)
    {
        if (_contents.CanChange(type) && !IsLent(operation.Instance) && !_contents.AreUntouched(operation))
        {
            Add(Effect.Reads, CauseKind.Read, $"the contents of '{operation.Member.Name}', which can change", operation.Syntax.GetLocation());
        }
    }

    // A part of a struct that is an argument: reading what the caller passed is no reading of state.
    private static bool IsLent(IOperation? instance) => instance is { Type.IsValueType: true } && instance switch
    {
        IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.Constructor } } => true,
        IFieldReferenceOperation { Field.IsStatic: false } field => IsLent(field.Instance),
        IPropertyReferenceOperation { Property.IsStatic: false } property => IsLent(property.Instance),
        _ => false,
    };

    private void NoteElement(IArrayElementReferenceOperation operation)
    {
        if (Writes.IsWritten(operation))
        {
            NoteFieldsWritten(operation.Type);
        }

        if (operation.ArrayReference is IFieldReferenceOperation { Field: { IsStatic: false } field } reference && (!IsLent(reference.Instance) || Writes.IsWritten(operation)))
        {
            bool written = Writes.IsWritten(operation);
            Add(written ? Effect.Writes : Effect.Reads, written ? CauseKind.Write : CauseKind.Read,
                written ? $"'{field.Name}[…]'" : $"an element of '{field.Name}', which can change", reference.Syntax.GetLocation());
        }
        else if (Writes.IsWritten(operation))
        {
            Add(Effect.Writes, CauseKind.Write, $"'{operation.ArrayReference.Syntax}[…]'", operation.Syntax.GetLocation());
        }
    }

    // A field of a struct that lives in a local, an argument or the receiver of a struct's own method.
    private static bool IsPrivateToCall(IFieldReferenceOperation operation) =>
        operation.Field is { IsStatic: false, ContainingType.IsValueType: true } && IsPrivate(operation.Instance);

    // A static constructor fills its own type, which nobody has used yet.
    private bool IsOwnStatic(ISymbol member) =>
        _method is { MethodKind: MethodKind.StaticConstructor } && member.IsStatic && SymbolEqualityComparer.Default.Equals(member.ContainingType, _method.ContainingType);

    // A constructor fills its own object, which nobody has seen yet.
    private bool IsOfNewObject(IFieldReferenceOperation operation) =>
        _method is { MethodKind: MethodKind.Constructor } && operation is { Field.IsStatic: false, Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } };

    private static bool IsPrivate(IOperation? instance) => instance switch
    {
        null => true, // an object initialiser or a pattern speaks of a value of this call
        ILocalReferenceOperation { Type.IsValueType: true } or IParameterReferenceOperation { Type.IsValueType: true } => true,
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver or InstanceReferenceKind.InterpolatedStringHandler } => true,
        IInstanceReferenceOperation { Type.IsValueType: true } => true,
        IFieldReferenceOperation { Type.IsValueType: true } field => IsPrivateToCall(field) || field.Field.IsReadOnly,
        IPropertyReferenceOperation { Type.IsValueType: true } or IInvocationOperation { Type.IsValueType: true } or IConversionOperation { Type.IsValueType: true } => true,
        IInlineArrayAccessOperation access => IsPrivate(access.Instance),
        _ => false,
    };

    // A variable of which every use shows that it holds what it was declared with.
    private bool IsOwnMemory(IOperation? span)
    {
        if (span is not ILocalReferenceOperation { Local: { DeclaringSyntaxReferences: [{ } declaration] } } local || _captured.IsWritten(local.Local))
        {
            return span is IConversionOperation conversion && IsOwnMemory(conversion.Operand);
        }

        return declaration.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.VariableDeclaratorSyntax { Initializer.Value: { } value } &&
            value is Microsoft.CodeAnalysis.CSharp.Syntax.StackAllocArrayCreationExpressionSyntax
                or Microsoft.CodeAnalysis.CSharp.Syntax.ImplicitStackAllocArrayCreationExpressionSyntax
                or Microsoft.CodeAnalysis.CSharp.Syntax.CollectionExpressionSyntax;
    }
}
