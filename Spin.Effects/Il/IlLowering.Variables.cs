using System.Collections.Immutable;
using System.Reflection.Metadata;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;
using Constant = Spin.Analysis.Representation.Expressions.Constant;

namespace Spin.Analysis.Il;

/// <content>Loads and stores.</content>
internal sealed partial class IlLowering
{
    private bool LowerVariable(IlInstruction instruction, IlSite site)
    {
        ILOpCode code = instruction.OpCode;
        switch (code)
        {
            case >= ILOpCode.Ldarg_0 and <= ILOpCode.Ldarg_3:
                Load(VariableOf(_arguments, code - ILOpCode.Ldarg_0), site);
                break;
            case ILOpCode.Ldarg or ILOpCode.Ldarg_s:
                Load(VariableOf(_arguments, instruction.Operand), site);
                break;
            case ILOpCode.Ldarga or ILOpCode.Ldarga_s:
                Push(new AddressOf(new VariableReference(VariableOf(_arguments, instruction.Operand), site), site));
                break;
            case ILOpCode.Starg or ILOpCode.Starg_s:
                Assign(new VariableReference(VariableOf(_arguments, instruction.Operand), site), Pop());
                break;
            case >= ILOpCode.Ldloc_0 and <= ILOpCode.Ldloc_3:
                Load(VariableOf(_locals, code - ILOpCode.Ldloc_0), site);
                break;
            case ILOpCode.Ldloc or ILOpCode.Ldloc_s:
                Load(VariableOf(_locals, instruction.Operand), site);
                break;
            case ILOpCode.Ldloca or ILOpCode.Ldloca_s:
                Push(new AddressOf(new VariableReference(VariableOf(_locals, instruction.Operand), site), site));
                break;
            case >= ILOpCode.Stloc_0 and <= ILOpCode.Stloc_3:
                SetLocal(VariableOf(_locals, code - ILOpCode.Stloc_0), site);
                break;
            case ILOpCode.Stloc or ILOpCode.Stloc_s:
                SetLocal(VariableOf(_locals, instruction.Operand), site);
                break;
            case ILOpCode.Ldfld:
                Field loaded = _program.Symbols.FieldOf(_method.Module, instruction.Handle);
                FieldReference read = new(loaded, PlaceOf(Pop()), site);
                NoteRead(read, site);
                IlType held = _program.Symbols.TypeOfField(_method.Module, instruction.Handle);
                NoteHeld(held, site);
                if (held.Kind == IlTypeKind.Array)
                {
                    _ = _genericArrays.Add(read);
                }

                Push(read);
                break;
            case ILOpCode.Ldflda:
                Field addressed = _program.Symbols.FieldOf(_method.Module, instruction.Handle);
                NoteHeld(_program.Symbols.TypeOfField(_method.Module, instruction.Handle), site);
                Push(new AddressOf(new FieldReference(addressed, PlaceOf(Pop()), site), site));
                break;
            case ILOpCode.Stfld:
                Expression value = Pop();
                FieldReference target = new(_program.Symbols.FieldOf(_method.Module, instruction.Handle), PlaceOf(Pop()), site);
                NoteWrite(target, site);
                Assign(target, value);
                break;
            case ILOpCode.Ldsfld:
                FieldReference shared = new(_program.Symbols.FieldOf(_method.Module, instruction.Handle), null, site);
                NoteRead(shared, site);
                NoteStart(shared.Field, instruction, site);
                if (!IsCache(shared.Field))
                {
                    NoteHeld(_program.Symbols.TypeOfField(_method.Module, instruction.Handle), site);
                }

                Push(shared);
                break;
            case ILOpCode.Ldsflda:
                Field lent = _program.Symbols.FieldOf(_method.Module, instruction.Handle);
                NoteStart(lent, instruction, site);
                NoteHeld(_program.Symbols.TypeOfField(_method.Module, instruction.Handle), site);
                Push(new AddressOf(new FieldReference(lent, null, site), site));
                break;
            case ILOpCode.Stsfld:
                FieldReference set = new(_program.Symbols.FieldOf(_method.Module, instruction.Handle), null, site);
                NoteWrite(set, site);
                NoteStart(set.Field, instruction, site);
                Expression kept = Pop();
                if (IsCache(set.Field) && _made.TryGetValue(kept, out CallTarget? function))
                {
                    _caches[set.Field] = function;
                }

                Assign(set, kept);
                break;
            default:
                return false;
        }

        return true;
    }

    // A local that is a reference leads elsewhere from now on; what it led to is not written.
    private void SetLocal(Variable local, IlSite site)
    {
        Expression value = Pop();
        if (!local.IsReference)
        {
            Assign(new VariableReference(local, site), value);
            return;
        }

        AddressOf reference = value as AddressOf ?? new AddressOf(value, site);
        if (_kept.Contains(local))
        {
            _copies[local] = reference;
        }
        else
        {
            Escape(reference);
        }
    }

    private bool LowerIndirect(IlInstruction instruction, IlSite site)
    {
        ILOpCode code = instruction.OpCode;
        switch (code)
        {
            case >= ILOpCode.Ldind_i1 and <= ILOpCode.Ldind_ref or ILOpCode.Ldobj:
                Expression place = PlaceOf(Pop());
                NoteIndirectRead(place, site);
                Push(place);
                break;
            case >= ILOpCode.Stind_ref and <= ILOpCode.Stind_r8 or ILOpCode.Stind_i or ILOpCode.Stobj:
                Expression value = Pop();
                Store(PlaceOf(Pop()), value, site);
                break;
            case ILOpCode.Cpobj:
                Expression source = PlaceOf(Pop());
                Store(PlaceOf(Pop()), source, site);
                break;
            case ILOpCode.Initobj:
                Expression cleared = PlaceOf(Pop());
                Store(cleared, new Constant(null, cleared.Type, site), site);
                break;
            case ILOpCode.Ldlen:
                Expression array = Pop();
                Push(array.Type.Sequence == SequenceKind.None ? new Opaque(TypeShape.Int32, [array], site) { Range = Interval.Length, IsPure = true } : new Length(array, site));
                break;
            case >= ILOpCode.Ldelem_i1 and <= ILOpCode.Ldelem_ref or ILOpCode.Ldelem:
                ImmutableArray<Expression> element = Pop(2);
                NoteElement(element[0], isWrite: false, site);
                Push(new Opaque(ElementOf(code, instruction), element, site) { IsElement = true });
                break;
            case ILOpCode.Ldelema:
                ImmutableArray<Expression> addressed = Pop(2);
                Push(new AddressOf(new Opaque(ShapeOf(instruction), addressed, site) { IsElement = true }, site));
                break;
            case >= ILOpCode.Stelem_i and <= ILOpCode.Stelem_ref or ILOpCode.Stelem:
                ImmutableArray<Expression> stored = Pop(3);
                NoteElement(stored[0], isWrite: true, site);
                NoteLent(stored[2]);
                TypeShape storedType = StoredOf(code, instruction);
                NoteFieldsWritten(storedType);
                Statements.Add(new Statement(new Opaque(storedType, [stored[0], stored[1]], site) { IsElement = true }, stored[2]));
                break;
            default:
                return false;
        }

        return true;
    }

    private TypeShape ElementOf(ILOpCode code, IlInstruction instruction) => code switch
    {
        ILOpCode.Ldelem_i1 => TypeShape.SByte,
        ILOpCode.Ldelem_u1 => TypeShape.Byte,
        ILOpCode.Ldelem_i2 => TypeShape.Int16,
        ILOpCode.Ldelem_u2 => TypeShape.UInt16,
        ILOpCode.Ldelem_i4 => TypeShape.Int32,
        ILOpCode.Ldelem_u4 => TypeShape.UInt32,
        ILOpCode.Ldelem_i8 => TypeShape.Int64,
        ILOpCode.Ldelem => ShapeOf(instruction),
        _ => TypeShape.Other,
    };

    private TypeShape StoredOf(ILOpCode code, IlInstruction instruction) => code switch
    {
        ILOpCode.Stelem_i1 => TypeShape.Byte,
        ILOpCode.Stelem_i2 => TypeShape.UInt16,
        ILOpCode.Stelem_i4 => TypeShape.UInt32,
        ILOpCode.Stelem_i8 or ILOpCode.Stelem_i => TypeShape.Int64,
        ILOpCode.Stelem => ShapeOf(instruction),
        _ => new TypeShape("element", Interval.All),
    };

    // Through a reference: the place it refers to. A parameter that is a reference stands for its place.
    private static Expression PlaceOf(Expression reference) => reference is AddressOf address ? address.Place : reference;

    private TypeShape OwnType() => _program.Symbols.ShapeOf(_method.Module.Types.GetTypeFromDefinition(_method.Module.Reader, _method.Owner, 0));

    private void Store(Expression place, Expression value, IlSite site)
    {
        NoteFieldsWritten(place is VariableReference { Variable.Kind: VariableKind.This } ? OwnType() : place.Type);
        switch (place)
        {
            case FieldReference field:
                NoteWrite(field, site);
                break;
            case VariableReference { Variable: var variable } when LentBy(variable) is { } position:
                _facts.WriteArgument(_block, position, NameOf(variable), site);
                break;
            case Opaque when !IsOwnMemory(place):
                _facts.Add(_block, Effect.Writes, CauseKind.Write, "an element", site);
                break;
            case VariableReference { Variable: var local } when _shared.Contains(local):
                _facts.Add(_block, Effect.Writes, CauseKind.Write, "a place by reference", site);
                break;
        }

        Assign(place, value);
    }
}
