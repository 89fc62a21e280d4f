using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Il;

/// <content>Calls and new objects.</content>
internal sealed partial class IlLowering
{
    // ldarg.0, ldfld with its token, ret.
    private const int GetterLength = 7;

    private const string Details = "<PrivateImplementationDetails>";

    private void LowerCall(IlInstruction instruction, int index)
    {
        IlMember member = _program.Symbols.MemberOf(_method.Module, instruction.Handle);
        IlSite site = SiteOf(instruction, IlNames.Of(member.Owner.Name, member.Name));
        ImmutableArray<Expression> arguments = Pop(member.Signature.ParameterTypes.Length);
        Expression? receiver = member.Signature.Header.IsInstance ? PlaceOf(Pop()) : null;
        foreach (Expression lent in receiver is null ? arguments : arguments.Add(receiver))
        {
            NoteLent(lent);
        }

        TypeShape type = _program.Symbols.ShapeOf(member.Signature.ReturnType);
        bool returnsReference = member.Signature.ReturnType.Kind == IlTypeKind.ByReference;
        bool returnsNothing = member.Signature.ReturnType.Name == "System.Void";
        Expression? known = member.Definition is { } seen && _program.Judges(seen.Module)
            ? ReadGetter(seen, receiver, site)
            : KnownMembers.Lower(member.Owner.Name, member.Name, Original(receiver), ReadAll(arguments), type, site);
        if (known is not null)
        {
            if (known is FieldReference field)
            {
                NoteRead(field, site);
            }

            NoteLibrary(member, receiver, arguments, site);
            Push(known);
            return;
        }

        if (member is { Owner.Name: "System.Activator", Name: "CreateInstance", Arguments: [var made] })
        {
            NoteLibrary(member, receiver, arguments, site);
            Push(Emit(new Call(new CallTarget(CallKind.Construction, null, made), receiver, arguments, type, site)));
            return;
        }

        (CallTarget target, IlMember called) = TargetOf(member, receiver, instruction.OpCode == ILOpCode.Callvirt);
        arguments = Pass(Refer(arguments, called), called);
        foreach (Expression argument in arguments)
        {
            if (argument is AddressOf lent)
            {
                NoteLentPlace(lent.Place);
            }
        }

        NotePassedOn(target, called, receiver, arguments, site);
        bool changesReceiver = receiver is { Type.IsStruct: true } && !IsPure(member);
        bool isOfInlineArray = member.Owner.Name == Details && !arguments.IsEmpty;
        if ((returnsReference || type.IsSpan) && !isOfInlineArray)
        {
            // What comes back may be a reference to what went in.
            foreach (Expression argument in arguments)
            {
                Escape(argument);
            }
        }

        if (returnsReference)
        {
            NoteCall(target, called, receiver, arguments, site);
            bool foreign = target.Method is { HasBody: false };
            Expression? memory = receiver ?? (foreign && arguments.Length == 1 ? arguments[0] : null);
            bool own = isOfInlineArray ? IsOwnPlace(arguments[0]) : IsOwnMemory(memory);
            ImmutableArray<Expression> parts = receiver is null ? arguments : arguments.Insert(0, receiver);
            bool isElement = isOfInlineArray || foreign && memory is { Type.IsSpan: true } && arguments.Length == 1;
            Keep(parts);
            if (!foreign)
            {
                Lend(arguments, changesReceiver ? receiver : null);
                Statements.Add(new Statement(null, new Call(target, receiver, arguments, type, site)));
            }

            Push(new AddressOf(new Opaque(type, Values(parts), site) { IsStackMemory = own, IsOfSpan = foreign && memory is { Type.IsSpan: true }, IsElement = isElement, IsReferred = !isElement && !own }, site));
            return;
        }

        Call call = new(target, receiver, arguments, type, site)
        {
            Enumeration = EnumerationOf(member),
            IsPure = IsPure(member),
            Range = target.Method is { HasBody: false } ? KnownMembers.RangeOf(member.Owner.Name, member.Name) : Interval.All,
        };
        if (target.Method is null || TakesFunction(called))
        {
            _open.Add(new OpenCall(_block, call, called));
        }
        else
        {
            NoteCall(target, called, receiver, arguments, site);
        }

        Lend(arguments, changesReceiver ? receiver : null);
        if (target.Method is not { HasBody: false })
        {
            NameFields();
        }

        VariableReference result = Emit(call);
        if (!returnsNothing)
        {
            Push(result);
            if (isOfInlineArray && IsOwnPlace(arguments[0]))
            {
                _ = _ownMemory.Add(result.Variable);
            }
        }
    }

    // A variable of the function, or a part of one.
    private static bool IsOwnPlace(Expression argument) => argument is AddressOf address && IsOwnVariable(address.Place);

    private static bool IsOwnVariable(Expression place) => place switch
    {
        VariableReference { Variable: { IsReference: false, Kind: not VariableKind.This } } or Opaque { IsStackMemory: true } => true,
        FieldReference { Field: { IsStatic: false, IsOfStruct: true, IsReference: false }, Instance: { } instance } => IsOwnVariable(instance),
        _ => false,
    };

    // References to variables among the arguments are written now, not when the value is used.
    private void Keep(ImmutableArray<Expression> parts)
    {
        foreach (Expression part in parts)
        {
            if (part is AddressOf)
            {
                Statements.Add(new Statement(null, part));
            }
        }
    }

    private static ImmutableArray<Expression> Values(ImmutableArray<Expression> parts) =>
        ImmutableArray.CreateRange(parts, static part => part is AddressOf address ? address.Place : part);

    private static ImmutableArray<Expression> ReadAll(ImmutableArray<Expression> arguments) => Values(arguments);

    // A copy made only to take its address is read where the original stands.
    private Expression? Original(Expression? receiver) =>
        receiver is VariableReference { Variable: var variable } && _copies.TryGetValue(variable, out Expression? copied) ? copied : receiver;

    // A parameter that is a reference is passed on as one, and so is the struct whose method this is.
    private static ImmutableArray<Expression> Refer(ImmutableArray<Expression> arguments, IlMember member)
    {
        for (int i = 0; i < arguments.Length && i < member.Signature.ParameterTypes.Length; i++)
        {
            if (member.Signature.ParameterTypes[i].Kind == IlTypeKind.ByReference && arguments[i] is VariableReference or FieldReference)
            {
                arguments = arguments.SetItem(i, new AddressOf(arguments[i], arguments[i].Site));
            }
        }

        return arguments;
    }

    // A reference passed to a parameter that is only read is the value.
    private static ImmutableArray<Expression> Pass(ImmutableArray<Expression> arguments, IlMember member)
    {
        if (member.Definition is not { } definition)
        {
            return arguments;
        }

        foreach (ParameterHandle handle in definition.Definition.GetParameters())
        {
            Parameter parameter = definition.Module.Reader.GetParameter(handle);
            int position = parameter.SequenceNumber - 1;
            if (position >= 0 && position < arguments.Length && (parameter.Attributes & ParameterAttributes.In) != 0 && arguments[position] is AddressOf address)
            {
                arguments = arguments.SetItem(position, address.Place);
            }
        }

        return arguments;
    }

    private (CallTarget Target, IlMember Member) TargetOf(IlMember member, Expression? receiver, bool isVirtual)
    {
        if (_constrained is { Kind: not (IlTypeKind.TypeParameter or IlTypeKind.MethodParameter) } exact && FindIn(exact, member) is { } found)
        {
            return (new CallTarget(found.Definition is { IsOverridable: true } && exact.Kind != IlTypeKind.Struct ? CallKind.Virtual : CallKind.Direct, _program.Symbols.Of(found)) { Written = found }, found);
        }

        if (_program.IsDelegate(member.Owner) && member.Name == "Invoke")
        {
            return (new CallTarget(CallKind.DelegateType, null, member.Owner.Name) { Promise = _program.Contracts.OfDelegate(member.Owner) }, member);
        }

        // A member of a type argument, static or not.
        if (_constrained is { Kind: IlTypeKind.TypeParameter or IlTypeKind.MethodParameter } argument && member.Definition is not { IsOverridable: false })
        {
            return (new CallTarget(CallKind.Constrained, _program.Symbols.Of(member), argument) { Written = member }, member);
        }

        bool overridable = isVirtual && member.Definition is not { IsOverridable: false };
        return (new CallTarget(overridable ? CallKind.Virtual : CallKind.Direct, _program.Symbols.Of(member)) { Written = member }, member);
    }

    // The method of a struct that a constrained call runs.
    private IlMember? FindIn(IlType type, IlMember member)
    {
        if (_program.Resolve(type) is not { } declared)
        {
            return null;
        }

        foreach (IlMethod candidate in declared.Module.MethodsOf(declared.Handle))
        {
            if (IlTargets.IsNamed(candidate.Name, member.Name) &&
                candidate.Definition.DecodeSignature(declared.Module.Types, null).ParameterTypes.Length == member.Signature.ParameterTypes.Length)
            {
                return new IlMember(type, candidate.Name, member.Signature, candidate);
            }
        }

        return null;
    }

    // int Port => _port;
    private FieldReference? ReadGetter(IlMethod method, Expression? receiver, IlSite site)
    {
        if (receiver is null || !method.HasBody || method.IsOverridable || !method.Name.StartsWith("get_", StringComparison.Ordinal))
        {
            return null;
        }

        MethodBodyBlock code = method.Module.Image.GetMethodBody(method.Definition.RelativeVirtualAddress);
        return code.GetILReader().Length == GetterLength && IlReader.Read(code) is [{ OpCode: ILOpCode.Ldarg_0 }, { OpCode: ILOpCode.Ldfld } load, { OpCode: ILOpCode.Ret }]
            ? new FieldReference(_program.Symbols.FieldOf(method.Module, load.Handle), receiver, site)
            : null;
    }

    private Enumeration? EnumerationOf(IlMember member)
    {
        if (member is not { Name: "MoveNext", Signature.ParameterTypes.IsEmpty: true } || member.Definition is { } definition && _program.Judges(definition.Module))
        {
            return null;
        }

        // A concrete type of the class library walks what is there; an interface may be anything.
        bool isInterface = _program.Resolve(member.Owner) is not { } declared ||
            (declared.Module.Reader.GetTypeDefinition(declared.Handle).Attributes & TypeAttributes.Interface) != 0;
        return new Enumeration(IlNames.SimpleName(member.Owner.Name), !isInterface && member.Owner.Name.StartsWith("System.", StringComparison.Ordinal));
    }

    // Same receiver, same answer: members of readonly structs.
    private bool IsPure(IlMember member)
    {
        if (!member.Name.StartsWith("get_", StringComparison.Ordinal) || _program.Resolve(member.Owner) is not { } declared || !declared.Module.IsStruct(declared.Handle))
        {
            return false;
        }

        return IlAttributes.Has(declared.Module, declared.Module.Reader.GetTypeDefinition(declared.Handle).GetCustomAttributes(), ReadOnly);
    }

    private void LowerNew(IlInstruction instruction, int index)
    {
        IlMember member = _program.Symbols.MemberOf(_method.Module, instruction.Handle);
        IlSite site = SiteOf(instruction, IlNames.Of(member.Owner.Name, member.Name));
        ImmutableArray<Expression> arguments = Pop(member.Signature.ParameterTypes.Length);
        foreach (Expression argument in arguments)
        {
            Escape(argument);
            NoteLent(argument);
        }

        bool own = IsOwnMemory(arguments.IsEmpty ? null : arguments[0]);
        TypeShape type = _program.Symbols.ShapeOf(member.Owner);
        if (_function is { } function && _program.IsDelegate(member.Owner))
        {
            _function = null;
            Opaque made = new(type, arguments, site);
            _made.Add(made, NoteDelegate(member.Owner, function, index, site));
            Push(made);
            return;
        }

        if (member.Owner.Kind is not IlTypeKind.Struct)
        {
            _facts.Add(_block, Effect.Allocates, CauseKind.New, "new " + IlNames.SimpleName(member.Owner.Name), site, isPlaceable: IlPlaceable.IsObject(_program, member.Owner));
        }

        CallTarget target = new(CallKind.Direct, _program.Symbols.Of(member)) { Written = member };
        if (own && target.Method is { HasBody: false })
        {
            Push(new Opaque(type, arguments, site) { IsStackMemory = true });
            return;
        }

        Call call = new(target, null, arguments, type, site);
        if (TakesFunction(member))
        {
            _open.Add(new OpenCall(_block, call, member));
        }
        else if (target.Method!.HasBody || target.Contract is not null)
        {
            _facts.Call(_block, target, site);
        }
        else
        {
            NoteMade(member, arguments);
        }

        Push(Emit(call));
    }

    // Enum.HasFlag is an instruction of the compiled code.
    private bool IsForHasFlag(int index)
    {
        for (int i = index + 1; i < _instructions.Length && !_instructions[i].EndsBlock; i++)
        {
            if (_instructions[i].OpCode is ILOpCode.Call or ILOpCode.Callvirt)
            {
                return _program.Symbols.MemberOf(_method.Module, _instructions[i].Handle) is { Name: "HasFlag", Owner.Name: "System.Enum" };
            }
        }

        return false;
    }

    private void LowerBox(IlInstruction instruction, int index, IlSite site)
    {
        IlType type = _program.Symbols.TypeOf(_method.Module, instruction.Handle);
        ILOpCode next = index + 1 < _instructions.Length ? _instructions[index + 1].OpCode : ILOpCode.Nop;

        // A box that is only tested, or taken apart again, is never made.
        bool isFree = IsForHasFlag(index) || next is ILOpCode.Brtrue or ILOpCode.Brtrue_s or ILOpCode.Brfalse or ILOpCode.Brfalse_s or ILOpCode.Isinst or ILOpCode.Unbox_any or ILOpCode.Ldnull;
        if (!isFree && !IsClassParameter(type) && type.Kind is not (IlTypeKind.Class or IlTypeKind.Array) && type.Name is not ("System.String" or "System.Object"))
        {
            _facts.Add(_block, Effect.Allocates, CauseKind.Boxing, $"boxing of '{IlNames.SimpleName(type.Name)}'", site);
        }

        Push(new Opaque(TypeShape.Other, [Pop()], site));
    }
}
