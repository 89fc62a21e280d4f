using System;
using System.Collections.Generic;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Spin.Verifier.Tests.Infrastructure;
using Xunit;

namespace Spin.Verifier.Tests.Flow;

/// <summary>Each is a way from a number, or from one class, to another's fields, and from there to any byte of the machine.</summary>
public sealed class TypeConfusionTests : IDisposable
{
    private readonly HandMade _made = new();

    private TypeSystem Types => _made.Module.TypeSystem;

    private TypeReference Bytes => new ArrayType(Types.Byte);

    public void Dispose() => _made.Dispose();

    [Fact]
    public void Number_returned_as_array()
    {
        _made.Static(Bytes, [Types.Int64], static il => Emit(il, OpCodes.Ldarg_0, OpCodes.Ret));
        _made.IsRefused("SPIN1020", "long is returned as System.Byte[]");
    }

    [Fact]
    public void Array_returned_as_number()
    {
        _made.Static(Types.Int64, [Bytes], static il => Emit(il, OpCodes.Ldarg_0, OpCodes.Ret));
        _made.IsRefused("SPIN1020", "System.Byte[] is returned as System.Int64");
    }

    [Fact]
    public void Text_returned_as_another_class()
    {
        _made.Static(_made.Reference(typeof(Version)), [Types.String], static il => Emit(il, OpCodes.Ldarg_0, OpCodes.Ret));
        _made.IsRefused("SPIN1020", "System.String is returned as System.Version");
    }

    [Fact]
    public void Object_stored_in_a_variable_of_a_derived_class()
    {
        _made.Static(Types.Void, [Types.Object], static il => Emit(il, OpCodes.Ldarg_0, OpCodes.Stloc_0, OpCodes.Ret), Types.String);
        _made.IsRefused("SPIN1020", "System.Object is stored in a variable as System.String");
    }

    [Fact]
    public void Object_passed_as_a_derived_class()
    {
        _made.Static(Types.Void, [Types.Object], il =>
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Callvirt, _made.Method(typeof(string), "Trim"));
            Emit(il, OpCodes.Pop, OpCodes.Ret);
        });
        _made.IsRefused("SPIN1020", "is called on System.Object");
    }

    [Fact]
    public void Structure_returned_as_another_of_the_same_size()
    {
        TypeDefinition first = _made.Struct("First");
        TypeDefinition second = _made.Struct("Second");
        first.Fields.Add(new FieldDefinition("A", FieldAttributes.Public, Types.Int64));
        second.Fields.Add(new FieldDefinition("B", FieldAttributes.Public, Types.Object));
        _made.Static(second, [first], static il => Emit(il, OpCodes.Ldarg_0, OpCodes.Ret));
        _made.IsRefused("SPIN1020", "First is returned as Second");
    }

    [Fact]
    public void Reference_made_of_a_number()
    {
        _made.Static(Types.Int32, [Types.IntPtr], static il => Emit(il, OpCodes.Ldarg_0, OpCodes.Ldind_I4, OpCodes.Ret));
        _made.IsRefused("SPIN1002", "memory is reached by a number");
    }

    [Fact]
    public void Reference_returned_of_a_number()
    {
        _made.Static(new ByReferenceType(Types.Int32), [Types.IntPtr], static il => Emit(il, OpCodes.Ldarg_0, OpCodes.Ret));
        _made.IsRefused("SPIN1020", "nint is returned as ref System.Int32");
    }

    [Fact]
    public void Reference_read_as_another_type()
    {
        _made.Static(Types.Object, [new ByReferenceType(Types.Int64)], static il => Emit(il, OpCodes.Ldarg_0, OpCodes.Ldind_Ref, OpCodes.Ret));
        _made.IsRefused("SPIN1020", "handled as a reference to an object");
    }

    [Fact]
    public void Reference_written_as_another_type()
    {
        _made.Static(Types.Void, [new ByReferenceType(Types.Object), Types.Int64], static il => Emit(il, OpCodes.Ldarg_0, OpCodes.Ldarg_1, OpCodes.Stind_I8, OpCodes.Ret));
        _made.IsRefused("SPIN1020", "'stind.i8' on a variable of type System.Object");
    }

    [Fact]
    public void Reference_to_a_derived_class_passed_as_one_to_its_base()
    {
        MethodDefinition taker = _made.Static(Types.Void, [new ByReferenceType(Types.Object)], static il => Emit(il, OpCodes.Ret));
        _made.Static(Types.Void, [new ByReferenceType(Types.String)], il =>
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Call, taker);
            il.Emit(OpCodes.Ret);
        });
        _made.IsRefused("SPIN1020", "ref System.String is passed to");
    }

    [Fact]
    public void Pointer_made_of_a_reference()
    {
        _made.Static(Types.UIntPtr, [new ByReferenceType(Types.Int32)], static il => Emit(il, OpCodes.Ldarg_0, OpCodes.Conv_U, OpCodes.Ret));
        _made.IsRefused("SPIN1002", "makes a pointer of a reference");
    }

    [Fact]
    public void Arithmetic_with_a_reference()
    {
        _made.Static(Types.Int32, [new ByReferenceType(Types.Int32)], static il => Emit(il, OpCodes.Ldarg_0, OpCodes.Ldc_I4_8, OpCodes.Add, OpCodes.Ldind_I4, OpCodes.Ret));
        _made.IsRefused("SPIN1002", "arithmetic with a reference");
    }

    [Fact]
    public void Element_of_another_type_than_the_array()
    {
        _made.Static(Types.Object, [Bytes], static il => Emit(il, OpCodes.Ldarg_0, OpCodes.Ldc_I4_0, OpCodes.Ldelem_Ref, OpCodes.Ret));
        _made.IsRefused("SPIN1020", "is loaded as an object");
    }

    [Fact]
    public void Wide_store_into_a_narrow_array()
    {
        _made.Static(Types.Void, [Bytes], static il => Emit(il, OpCodes.Ldarg_0, OpCodes.Ldc_I4_0, OpCodes.Ldc_I4_0, OpCodes.Stelem_I4, OpCodes.Ret));
        _made.IsRefused("SPIN1020", "'stelem.i4' on a variable of type System.Byte");
    }

    [Fact]
    public void Field_of_another_class()
    {
        TypeDefinition other = _made.Class("Other");
        FieldDefinition field = new("F", FieldAttributes.Assembly, Types.Int64);
        other.Fields.Add(field);
        _made.Static(Types.Int64, [Types.String], il =>
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldfld, field);
            il.Emit(OpCodes.Ret);
        });
        _made.IsRefused("SPIN1020", "Other.F is taken from System.String");
    }

    [Fact]
    public void Paths_that_meet_with_different_kinds()
    {
        _made.Static(Types.Object, [Types.Boolean, Types.Object, Types.Int64], static il =>
        {
            Instruction number = il.Create(OpCodes.Ldarg_2);
            Instruction end = il.Create(OpCodes.Ret);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Brtrue, number);
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Br, end);
            il.Append(number);
            il.Append(end);
        });
        _made.IsRefused("SPIN1020", "paths meet with");
    }

    [Fact]
    public void Paths_that_meet_know_their_common_base_only()
    {
        _made.Static(Types.String, [Types.Boolean, Types.String, _made.Reference(typeof(Version))], static il =>
        {
            Instruction other = il.Create(OpCodes.Ldarg_2);
            Instruction end = il.Create(OpCodes.Ret);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Brtrue, other);
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Br, end);
            il.Append(other);
            il.Append(end);
        });
        _made.IsRefused("SPIN1020", "is returned as System.String");
    }

    [Fact]
    public void Loop_that_changes_the_type_of_a_slot()
    {
        _made.Static(Types.Void, [Types.Int64], static il =>
        {
            Instruction top = il.Create(OpCodes.Pop);
            il.Emit(OpCodes.Ldnull);
            il.Append(top);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Br, top);
        });
        _made.IsRefused("SPIN1020", "paths meet with");
    }

    [Fact]
    public void Value_unboxed_as_a_variable_of_a_class()
    {
        _made.Static(Types.Void, [Types.Object], il =>
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Unbox, Types.String);
            Emit(il, OpCodes.Pop, OpCodes.Ret);
        });
        _made.IsRefused("SPIN1020", "System.String is in no box");
    }

    [Fact]
    public void Something_else_than_an_exception_is_thrown()
    {
        _made.Static(Types.Void, [Types.String], static il => Emit(il, OpCodes.Ldarg_0, OpCodes.Throw));
        _made.IsRefused("SPIN1020", "is thrown as System.Exception");
    }

    [Fact]
    public void Constraint_is_not_met()
    {
        GenericParameter parameter;
        TypeDefinition type = _made.Class("Needy`1");
        type.GenericParameters.Add(parameter = new GenericParameter("T", type));
        parameter.Constraints.Add(new GenericParameterConstraint(_made.Reference(typeof(Version))));
        GenericInstanceType instance = new(type);
        instance.GenericArguments.Add(Types.String);
        _made.Static(Types.Void, [instance], static il => Emit(il, OpCodes.Ret));
        _made.IsRefused("SPIN1020", "does not meet the constraints of T");
    }

    [Theory]
    [MemberData(nameof(ForbiddenCodes))]
    public void Instruction_that_no_safe_code_has(string name, string id)
    {
        OpCode code = (OpCode)typeof(OpCodes).GetField(name)!.GetValue(null)!;
        _made.Static(Types.Void, [], il =>
        {
            Emit(il, OpCodes.Ldc_I4_0, OpCodes.Conv_U, OpCodes.Ldc_I4_0, OpCodes.Conv_U, OpCodes.Ldc_I4_0);
            switch (name)
            {
                case "Calli":
                    il.Emit(code, new CallSite(Types.Void));
                    break;
                case "Jmp":
                    il.Emit(code, _made.Static(Types.Void, [], static other => Emit(other, OpCodes.Ret)));
                    break;
                case "Mkrefany" or "Refanyval":
                    il.Emit(code, Types.Int32);
                    break;
                case "Unaligned" or "No":
                    il.Emit(code, (byte)1);
                    break;
                default:
                    il.Emit(code);
                    break;
            }

            il.Emit(OpCodes.Ret);
        });
        _made.IsRefused(id, "");
    }

    public static IEnumerable<TheoryDataRow<string, string>> ForbiddenCodes =>
    [
        new("Calli", "SPIN1002"), new("Localloc", "SPIN1004"), new("Jmp", "SPIN1020"), new("Cpblk", "SPIN1020"), new("Initblk", "SPIN1020"),
        new("Arglist", "SPIN1020"), new("Mkrefany", "SPIN1020"), new("Refanyval", "SPIN1020"), new("Refanytype", "SPIN1020"), new("Unaligned", "SPIN1020"),
        new("Tail", "SPIN1020"), new("No", "SPIN1020"), new("Break", "SPIN1020"),
    ];

    private static void Emit(ILProcessor il, params ReadOnlySpan<OpCode> codes)
    {
        foreach (OpCode code in codes)
        {
            il.Emit(code);
        }
    }
}
