using System;
using System.Collections.Generic;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Spin.Verifier.Tests.Infrastructure;
using Xunit;

namespace Spin.Verifier.Tests.Flow;

/// <summary>References that would outlive what they refer to, or write where only reading was granted.</summary>
public sealed class RefSafetyTests : IDisposable
{
    private readonly HandMade _made = new();

    private TypeSystem Types => _made.Module.TypeSystem;

    private TypeReference Ints => _made.Reference(typeof(Span<int>));

    public void Dispose() => _made.Dispose();

    [Fact]
    public void Reference_to_a_local_is_returned()
    {
        _made.Static(new ByReferenceType(Types.Int32), [], static il =>
        {
            il.Emit(OpCodes.Ldloca, il.Body.Variables[0]);
            il.Emit(OpCodes.Ret);
        }, Types.Int32);
        _made.IsRefused("SPIN1020", "a reference to what dies with this frame is returned");
    }

    [Fact]
    public void Span_of_a_local_is_returned()
    {
        _made.Static(Ints, [], il =>
        {
            il.Emit(OpCodes.Ldloca, il.Body.Variables[0]);
            il.Emit(OpCodes.Newobj, _made.Module.ImportReference(typeof(Span<int>).GetConstructor([typeof(int).MakeByRefType()])));
            il.Emit(OpCodes.Ret);
        }, Types.Int32);
        _made.IsRefused("SPIN1020", "which may refer to what dies with this frame, is returned");
    }

    [Fact]
    public void Span_of_a_local_goes_into_the_callers_span()
    {
        _made.Static(Types.Void, [new ByReferenceType(Ints)], il =>
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldloca, il.Body.Variables[0]);
            il.Emit(OpCodes.Newobj, _made.Module.ImportReference(typeof(Span<int>).GetConstructor([typeof(int).MakeByRefType()])));
            il.Emit(OpCodes.Stobj, Ints);
            il.Emit(OpCodes.Ret);
        }, Types.Int32);
        _made.IsRefused("SPIN1020", "stored where it can outlive it");
    }

    [Fact]
    public void Span_of_the_stack_is_returned()
    {
        _made.Static(Ints, [], il => StackSpan(il, bytes: 16, length: 4, end: static inner => inner.Emit(OpCodes.Ret)));
        _made.IsRefused("SPIN1020", "which may refer to what dies with this frame, is returned");
    }

    [Fact]
    public void Span_of_the_stack_is_accepted_inside_its_frame()
    {
        _made.Static(Types.Void, [], il => StackSpan(il, bytes: 16, length: 4, end: static inner =>
        {
            inner.Emit(OpCodes.Pop);
            inner.Emit(OpCodes.Ret);
        }));
        _made.IsAccepted();
    }

    [Theory]
    [InlineData(16, 5)]
    [InlineData(4096, 4)]
    [InlineData(16, -1)]
    public void Span_of_the_stack_that_is_too_long(int bytes, int length)
    {
        _made.Static(Types.Void, [], il => StackSpan(il, bytes, length, end: static inner =>
        {
            inner.Emit(OpCodes.Pop);
            inner.Emit(OpCodes.Ret);
        }));
        _made.IsRefused("SPIN1004", "localloc");
    }

    [Fact]
    public void Reference_through_a_call_that_may_hand_it_back()
    {
        MethodDefinition same = _made.Static(new ByReferenceType(Types.Int32), [new ByReferenceType(Types.Int32)], static il =>
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ret);
        });
        _made.Static(new ByReferenceType(Types.Int32), [], il =>
        {
            il.Emit(OpCodes.Ldloca, il.Body.Variables[0]);
            il.Emit(OpCodes.Call, same);
            il.Emit(OpCodes.Ret);
        }, Types.Int32);
        _made.IsRefused("SPIN1020", "a reference to what dies with this frame is returned");
    }

    [Fact]
    public void Reference_through_a_variable_set_in_a_loop()
    {
        _made.Static(new ByReferenceType(Types.Int32), [new ByReferenceType(Types.Int32), Types.Boolean], static il =>
        {
            Instruction top = il.Create(OpCodes.Ldarg_1);
            Instruction end = il.Create(OpCodes.Ldloc_1);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Stloc_1);
            il.Append(top);
            il.Emit(OpCodes.Brtrue, end);
            il.Emit(OpCodes.Ldloca, il.Body.Variables[0]);
            il.Emit(OpCodes.Stloc_1);
            il.Emit(OpCodes.Br, top);
            il.Append(end);
            il.Emit(OpCodes.Ret);
        }, Types.Int32, new ByReferenceType(Types.Int32));
        _made.IsRefused("SPIN1020", "a reference to what dies with this frame is returned");
    }

    [Fact]
    public void Span_is_boxed()
    {
        _made.Static(Types.Object, [Ints], il =>
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Box, Ints);
            il.Emit(OpCodes.Ret);
        });
        _made.IsRefused("SPIN1020", "cannot be boxed");
    }

    [Fact]
    public void Span_as_a_type_argument()
    {
        GenericInstanceType list = new(_made.Reference(typeof(List<>)));
        list.GenericArguments.Add(Ints);
        _made.Static(Types.Void, [list], static il => il.Emit(OpCodes.Ret));
        _made.IsRefused("SPIN1020", "cannot be a type argument");
    }

    [Fact]
    public void Array_of_spans()
    {
        _made.Static(Types.Void, [new ArrayType(Ints)], static il => il.Emit(OpCodes.Ret));
        _made.IsRefused("SPIN1020", "an array cannot hold");
    }

    [Fact]
    public void Reference_to_the_receiver_of_a_structure_is_returned()
    {
        TypeDefinition type = _made.Struct("S");
        FieldDefinition field = new("F", FieldAttributes.Public, Types.Int32);
        type.Fields.Add(field);
        HandMade.Add(type, "M", MethodAttributes.Public, new ByReferenceType(Types.Int32), [], il =>
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldflda, field);
            il.Emit(OpCodes.Ret);
        });
        _made.IsRefused("SPIN1020", "a reference to what dies with this frame is returned");
    }

    [Fact]
    public void Read_only_element_is_written()
    {
        _made.Static(Types.Void, [_made.Reference(typeof(ReadOnlySpan<int>))], il =>
        {
            il.Emit(OpCodes.Ldarga, il.Body.Method.Parameters[0]);
            il.Emit(OpCodes.Ldc_I4_0);
            il.Emit(OpCodes.Call, _made.Method(typeof(ReadOnlySpan<int>), "get_Item", typeof(int)));
            il.Emit(OpCodes.Ldc_I4_1);
            il.Emit(OpCodes.Stind_I4);
            il.Emit(OpCodes.Ret);
        });
        _made.IsRefused("SPIN1020", "a read-only variable is written");
    }

    [Fact]
    public void Element_of_unknown_class_is_written()
    {
        _made.Static(Types.Void, [new ArrayType(Types.Object)], il =>
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldc_I4_0);
            il.Emit(OpCodes.Readonly);
            il.Emit(OpCodes.Ldelema, Types.Object);
            il.Emit(OpCodes.Ldnull);
            il.Emit(OpCodes.Stind_Ref);
            il.Emit(OpCodes.Ret);
        });
        _made.IsRefused("SPIN1020", "a read-only variable is written");
    }

    private void StackSpan(ILProcessor il, int bytes, int length, Action<ILProcessor> end)
    {
        il.Emit(OpCodes.Ldc_I4, bytes);
        il.Emit(OpCodes.Conv_U);
        il.Emit(OpCodes.Localloc);
        il.Emit(OpCodes.Ldc_I4, length);
        il.Emit(OpCodes.Newobj, _made.Module.ImportReference(typeof(Span<int>).GetConstructor([typeof(void).MakePointerType(), typeof(int)])));
        end(il);
    }
}
