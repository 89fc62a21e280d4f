using System;
using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using Spin.Analysis.Contracts;
using Spin.Analysis.Library;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;
using Constant = Spin.Analysis.Representation.Expressions.Constant;

namespace Spin.Analysis.Il;

/// <content>What instructions do that others can see.</content>
internal sealed partial class IlLowering
{
    private const string ReadOnly = "System.Runtime.CompilerServices.IsReadOnlyAttribute";

    private void NoteRead(FieldReference reference, IlSite site)
    {
        if (!reference.Field.IsReadOnly && !reference.Field.IsSettled && !IsCache(reference.Field) && !IsOwnStatic(reference.Field, site) && (reference.Field.IsStatic || !IsPrivate(reference) && !IsOfSpan(reference)))
        {
            _facts.Add(_block, Effect.Reads, CauseKind.Read, $"'{reference.Field.Name}', which can change", site);
        }
    }

    // The first use of a type's statics fills them.
    private void NoteStart(Field field, IlInstruction instruction, IlSite site)
    {
        if (!IsCache(field) && _program.Starts.BeforeUse(_method, instruction.Handle) is { } start)
        {
            _facts.Call(_block, new CallTarget(CallKind.Start, start), site);
        }
    }

    private bool IsOwnStatic(Field field, IlSite site) =>
        field.IsStatic && _method.Name == ".cctor" && _instructions[_indexes[site.Offset]].Handle is { Kind: HandleKind.FieldDefinition } handle &&
        _method.Module.Reader.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType() == _method.Owner;

    private void NoteWrite(FieldReference reference, IlSite site)
    {
        _facts.Write(reference.Field);
        NoteFieldsWritten(reference.Field.Type);
        if (IsCache(reference.Field) || IsOwnStatic(reference.Field, site))
        {
            return;
        }

        if (!IsPrivate(reference) || RootOf(reference) is { Kind: VariableKind.Local, IsReference: true })
        {
            _facts.Add(_block, Effect.Writes, CauseKind.Write, $"'{reference.Field.Name}'", site);
        }
        else if (RootOf(reference) is { } root && LentBy(root) is { } position)
        {
            _facts.WriteArgument(_block, position, NameOf(root), site);
        }
    }

    // The position of what a caller has lent for writing: a parameter, or the struct whose method this is.
    private int? LentBy(Variable variable)
    {
        if (variable.Kind == VariableKind.This)
        {
            return _method.Module.IsStruct(_method.Owner) ? LentArgument.Receiver : null;
        }

        int first = _method.IsStatic ? 0 : 1;
        return _byReference.Contains(variable) ? _arguments.IndexOf(variable) - first : null;
    }

    private static string NameOf(Variable variable) => variable.Kind == VariableKind.This ? "'this'" : $"'{variable.Name}'";

    // What the caller has lent and this call gets by reference, the struct itself where the call may change it.
    private void NotePassedOn(CallTarget target, IlMember called, Expression? receiver, ImmutableArray<Expression> arguments, IlSite site)
    {
        for (int i = 0; i < arguments.Length && i < called.Signature.ParameterTypes.Length; i++)
        {
            if (arguments[i] is AddressOf { Place: var place } && called.Signature.ParameterTypes[i].Kind == IlTypeKind.ByReference)
            {
                NotePassedOn(target, place, i, site);
            }
        }

        if (receiver is not null && (_constrained is { Kind: IlTypeKind.TypeParameter or IlTypeKind.MethodParameter } ||
            (receiver.Type.IsStruct || receiver is VariableReference { Variable.Kind: VariableKind.This }) && !LeavesReceiver(called)))
        {
            NotePassedOn(target, receiver, LentArgument.Receiver, site);
        }
    }

    private void NotePassedOn(CallTarget target, Expression place, int position, IlSite site)
    {
        Variable? root = place switch
        {
            VariableReference { Variable: var variable } => variable,
            FieldReference reference when IsPrivate(reference) => RootOf(reference),
            _ => null,
        };
        if (root is not null && LentBy(root) is { } parameter)
        {
            _facts.Lend(new LentArgument(parameter, NameOf(root), target, position, site));
        }
    }

    // Members of readonly structs, and readonly members.
    private bool LeavesReceiver(IlMember member) =>
        member.Definition is { } definition && IlAttributes.Has(definition.Module, definition.Definition.GetCustomAttributes(), ReadOnly) ||
        _program.Resolve(member.Owner) is { } declared && (!declared.Module.IsStruct(declared.Handle) || IlAttributes.Has(declared.Module, declared.Module.Reader.GetTypeDefinition(declared.Handle).GetCustomAttributes(), ReadOnly));

    // What is lent may be written by whoever gets it.
    private void NoteLentPlace(Expression place)
    {
        if (place is FieldReference { Field: var field })
        {
            _facts.Write(field);
            NoteFieldsWritten(field.Type);
        }
    }

    // Whoever writes a struct writes each of its fields.
    private void NoteFieldsWritten(TypeShape type)
    {
        foreach (Field field in _program.Symbols.FieldsIn(type))
        {
            _facts.Write(field);
        }
    }

    private void NoteIndirectRead(Expression place, IlSite site)
    {
        if (place is FieldReference field)
        {
            NoteRead(field, site);
        }
    }

    private void NoteElement(Expression array, bool isWrite, IlSite site)
    {
        if (array is FieldReference { Field: { IsStatic: false } field })
        {
            _facts.Add(_block, isWrite ? Effect.Writes : Effect.Reads, isWrite ? CauseKind.Write : CauseKind.Read,
                isWrite ? $"'{field.Name}[…]'" : $"an element of '{field.Name}', which can change", site);
        }
        else if (isWrite)
        {
            _facts.Add(_block, Effect.Writes, CauseKind.Write, "an element", site);
        }
    }

    // Whoever gets an array may read what is in it; its length and whether there is one never change.
    private void NoteLent(Expression array)
    {
        if (array is FieldReference { Field: { IsStatic: false } field } && (field.Type.Sequence == SequenceKind.Array || _genericArrays.Contains(array)))
        {
            _facts.Add(_block, Effect.Reads, CauseKind.Read, $"an element of '{field.Name}', which can change", array.Site!);
        }
    }

    // A constant of the image: new byte[] { 1, 2 } as a span is made by RuntimeHelpers.CreateSpan and has no array.
    private void NoteArray(IlType element, Expression length, IlSite site) => _facts.Add(
        _block, Effect.Allocates, CauseKind.Array, $"new {IlNames.SimpleName(element.Name)}[]", site,
        isPlaceable: IlPlaceable.IsArray(_program, element, (length as Constant)?.Value));

    // What the delegate calls.
    private CallTarget NoteDelegate(IlType type, IlMember function, int index, IlSite site)
    {
        // A function without surroundings becomes one delegate for ever, kept in a field of the compiler's.
        bool isCached = index + 2 < _instructions.Length && _instructions[index + 1].OpCode == ILOpCode.Dup && _instructions[index + 2].OpCode == ILOpCode.Stsfld &&
            IsCache(_program.Symbols.FieldOf(_method.Module, _instructions[index + 2].Handle));
        if (!isCached)
        {
            bool isClosure = function.Owner.Name.Contains(IlCaptures.Closure);
            _facts.Add(_block, Effect.Allocates, isClosure ? CauseKind.Closure : CauseKind.Delegate,
                isClosure ? "closure" : $"delegate of '{IlNames.Of(function.Owner.Name, function.Name)}'", site, isPlaceable: !isClosure && (function.Definition is { IsStatic: true } || function.Owner.Name.EndsWith("+<>c", StringComparison.Ordinal)));
        }

        // Handlers and guards that are installed at run time run later, at their event's level: they are roots of their own.
        CallTarget target = _program.TargetOf(function);
        if (!IlEvents.IsEventOrGuard(_program, type))
        {
            EffectContract? promise = _program.Contracts.OfDelegate(type);
            _facts.Call(_block, target with { Promise = promise ?? target.Promise }, site);
            if (target is { Kind: CallKind.Virtual, Method: { HasBody: false } declared })
            {
                // What is declared elsewhere may be implemented there too.
                _facts.Call(_block, new CallTarget(CallKind.Creation, declared) { Promise = promise }, site);
            }
        }

        return target;
    }

    // Whoever gets a delegate out of a store may call it, here or wherever it is passed on to.
    private void NoteHeld(IlType type, IlSite site)
    {
        while (type.Element is { } element)
        {
            type = element;
        }

        if (_program.IsDelegate(type) && !IlEvents.IsEventOrGuard(_program, type))
        {
            _facts.Call(_block, new CallTarget(CallKind.DelegateType, null, type.Name) { Promise = _program.Contracts.OfDelegate(type) }, site);
        }
    }

    private void NoteCall(CallTarget target, IlMember member, Expression? receiver, ImmutableArray<Expression> arguments, IlSite site)
    {
        if (target.Kind != CallKind.Direct || target.Method!.HasBody || target.Contract is not null)
        {
            _facts.Call(_block, target, site);
        }

        if (receiver is FieldReference { Type.Sequence: SequenceKind.Turns } turns && member.Name == "Next")
        {
            NoteWrite(turns, site);
        }

        if (target.Method is { HasBody: false })
        {
            if (target.Contract is null)
            {
                NoteLibrary(member, receiver, arguments, site);
            }

            NoteHeld(member.Signature.ReturnType, site);
        }
    }

    private void NoteLibrary(IlMember member, Expression? receiver, ImmutableArray<Expression> arguments, IlSite site)
    {
        // Of the class library's constructors, this one is called by every other and does nothing: the object is there already.
        if (member.Definition is { } definition && _program.Judges(definition.Module) || member.Owner.Name == Details || member is { Owner.Name: "System.Object", Name: ".ctor" })
        {
            return;
        }

        if (member is { Owner.Name: "System.Activator", Name: "CreateInstance", Arguments: [var made] })
        {
            _facts.Call(_block, new CallTarget(CallKind.Construction, null, made), site);
            if (IsStructParameter(made))
            {
                return;
            }
        }

        MemberSummary summary = _program.Library.SummaryOf(member, _constrained, _program);
        foreach (CallTarget callback in _program.Callbacks.Of(summary, member, arguments))
        {
            _facts.Call(_block, callback, site);
        }

        foreach ((Effect effect, string kind) in summary.Effects)
        {
            // What is written through a span of the function's own stays in it.
            if (effect != Effect.Writes || !WritesOwnMemory(member, receiver, arguments))
            {
                _facts.Add(_block, effect, kind, $"{IlNames.SimpleName(member.Owner.Name)}.{IlNames.Of(member.Owner.Name, member.Name)}", site);
            }
        }
    }

    // A destination is given as a span; where there is none, the receiver is it.
    private bool WritesOwnMemory(IlMember member, Expression? receiver, ImmutableArray<Expression> arguments)
    {
        bool isGiven = false;
        for (int i = 0; i < arguments.Length && i < member.Signature.ParameterTypes.Length; i++)
        {
            if (member.Signature.ParameterTypes[i].Name == "System.Span`1")
            {
                isGiven = true;
                if (!IsOwnMemory(arguments[i]))
                {
                    return false;
                }
            }
        }

        return isGiven || IsOwnMemory(receiver);
    }

    // where T : struct
    private bool IsStructParameter(IlType type) => HasConstraint(type, GenericParameterAttributes.NotNullableValueTypeConstraint);

    // where T : class
    private bool IsClassParameter(IlType type) => HasConstraint(type, GenericParameterAttributes.ReferenceTypeConstraint);

    private bool HasConstraint(IlType type, GenericParameterAttributes constraint)
    {
        MetadataReader reader = _method.Module.Reader;
        GenericParameterHandleCollection parameters = type.Kind switch
        {
            IlTypeKind.MethodParameter => _method.Definition.GetGenericParameters(),
            IlTypeKind.TypeParameter => reader.GetTypeDefinition(_method.Owner).GetGenericParameters(),
            _ => default,
        };
        return type.Index < parameters.Count && (reader.GetGenericParameter(parameters[type.Index]).Attributes & constraint) != 0;
    }

    // A field of a struct that lives in a variable, an argument or the receiver of a struct's own method.
    private static bool IsPrivate(FieldReference reference) => reference is { Field: { IsStatic: false, IsOfStruct: true }, Instance: { } instance } && instance switch
    {
        VariableReference => true,
        FieldReference outer => IsPrivate(outer) || outer.Field is { IsReadOnly: true, Type.IsStruct: true },
        Opaque { IsStackMemory: true } => true,
        _ => false,
    };

    // What is read in a span's memory is the matter of whoever made the span.
    private static bool IsOfSpan(FieldReference reference) => reference.Field.IsOfStruct && reference.Instance switch
    {
        FieldReference outer => IsOfSpan(outer),
        Opaque { IsOfSpan: true } => true,
        _ => false,
    };

    private static Variable? RootOf(FieldReference reference) => reference.Instance switch
    {
        VariableReference variable => variable.Variable,
        FieldReference outer => RootOf(outer),
        _ => null,
    };

    // The compiler keeps delegates of functions without surroundings in static fields of its own.
    private static bool IsCache(Field field) => field.IsStatic && field.Name is ['<', '>', ..] or ['<', >= '0' and <= '9', '>', ..];
}
