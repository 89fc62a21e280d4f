using System;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Spin.Verifier.Tests.Infrastructure;
using Xunit;

namespace Spin.Verifier.Tests.Flow;

/// <summary>Ways around the rules of guarded blocks, constructors and the evaluation stack.</summary>
public sealed class ControlFlowTests : IDisposable
{
    private readonly HandMade _made = new();

    private TypeSystem Types => _made.Module.TypeSystem;

    public void Dispose() => _made.Dispose();

    [Fact]
    public void Branch_into_a_guarded_block()
    {
        Guarded((body, il) => il.InsertBefore(body.Instructions[0], il.Create(OpCodes.Br, body.Instructions[1])), ExceptionHandlerType.Catch);
        _made.IsRefused("SPIN1020", "a branch goes into or out of a guarded block");
    }

    [Fact]
    public void Branch_into_a_handler()
    {
        Guarded((body, il) => il.InsertBefore(body.Instructions[0], il.Create(OpCodes.Br, Handler(body))), ExceptionHandlerType.Catch);
        _made.IsRefused("SPIN1020", "a branch goes into or out of a guarded block");
    }

    [Fact]
    public void Branch_out_of_a_guarded_block()
    {
        Guarded((body, il) => il.Replace(body.Instructions.First(static i => i.OpCode == OpCodes.Leave), il.Create(OpCodes.Br, body.Instructions[^1])), ExceptionHandlerType.Catch);
        _made.IsRefused("SPIN1020", "a branch goes into or out of a guarded block");
    }

    [Fact]
    public void Leaving_a_finally_block()
    {
        Guarded((body, il) => il.Replace(body.Instructions.First(static i => i.OpCode == OpCodes.Endfinally), il.Create(OpCodes.Leave, body.Instructions[^1])), ExceptionHandlerType.Finally);
        _made.IsRefused("SPIN1020", "'leave' goes out of a finally block");
    }

    [Fact]
    public void Return_inside_a_guarded_block()
    {
        Guarded((body, il) => il.InsertBefore(body.Instructions[1], il.Create(OpCodes.Ret)), ExceptionHandlerType.Catch);
        _made.IsRefused("SPIN1020", "'ret' inside a guarded block");
    }

    [Fact]
    public void Falling_out_of_a_handler()
    {
        Guarded((body, il) => il.Remove(body.Instructions.First(static i => i.OpCode == OpCodes.Endfinally)), ExceptionHandlerType.Finally);
        _made.IsRefused("SPIN1020", "control falls into or out of");
    }

    [Fact]
    public void Rethrow_where_nothing_was_caught()
    {
        _made.Static(Types.Void, [], static il => il.Emit(OpCodes.Rethrow));
        _made.IsRefused("SPIN1020", "'rethrow'");
    }

    [Fact]
    public void Endfinally_outside_a_finally_block()
    {
        _made.Static(Types.Void, [], static il => il.Emit(OpCodes.Endfinally));
        _made.IsRefused("SPIN1020", "'endfinally'");
    }

    [Fact]
    public void Running_off_the_end()
    {
        _made.Static(Types.Void, [], static il => il.Emit(OpCodes.Nop));
        _made.IsRefused("SPIN1020", "runs off the end");
    }

    [Fact]
    public void Instructions_that_are_never_reached()
    {
        _made.Static(Types.Object, [Types.Int64], static il =>
        {
            il.Emit(OpCodes.Ldnull);
            il.Emit(OpCodes.Ret);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ret);
        });
        _made.IsRefused("SPIN1020", "is never reached");
    }

    [Fact]
    public void Taking_from_an_empty_stack()
    {
        _made.Static(Types.Void, [], static il =>
        {
            il.Emit(OpCodes.Pop);
            il.Emit(OpCodes.Ret);
        });
        _made.IsRefused("SPIN1020", "the evaluation stack is empty");
    }

    [Fact]
    public void Values_left_behind()
    {
        _made.Static(Types.Void, [], static il =>
        {
            il.Emit(OpCodes.Ldnull);
            il.Emit(OpCodes.Ret);
        });
        _made.IsRefused("SPIN1020", "values are left");
    }

    [Fact]
    public void Variables_that_are_not_cleared()
    {
        MethodDefinition method = _made.Static(Types.Object, [], static il =>
        {
            il.Emit(OpCodes.Ldloc_0);
            il.Emit(OpCodes.Ret);
        }, Types.Object);
        method.Body.InitLocals = false;
        _made.IsRefused("SPIN1012", "not cleared");
    }

    [Fact]
    public void Constructor_that_calls_no_base()
    {
        _made.Constructor(_made.Program, static il => il.Emit(OpCodes.Ret));
        _made.IsRefused("SPIN1020", "before it has called its base's");
    }

    [Fact]
    public void Object_under_construction_that_escapes()
    {
        FieldDefinition field = new("F", FieldAttributes.Private, Types.Object);
        _made.Program.Fields.Add(field);
        _made.Constructor(_made.Program, il =>
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Stfld, field);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Call, _made.Method(typeof(object), ".ctor"));
            il.Emit(OpCodes.Ret);
        });
        _made.IsRefused("SPIN1020", "the object under construction is stored");
    }

    [Fact]
    public void Constructor_called_on_a_finished_object()
    {
        _made.Static(Types.Void, [Types.Object], il =>
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Call, _made.Method(typeof(object), ".ctor"));
            il.Emit(OpCodes.Ret);
        });
        _made.IsRefused("SPIN1020", "which is constructed already");
    }

    [Fact]
    public void Constructor_of_another_class_called_on_the_object_under_construction()
    {
        _made.Constructor(_made.Program, il =>
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Call, _made.Method(typeof(Exception), ".ctor"));
            il.Emit(OpCodes.Ret);
        });
        _made.IsRefused("SPIN1020", "the constructor of System.Exception is called");
    }

    [Fact]
    public void Abstract_class_is_created()
    {
        _made.Static(Types.Void, [], il =>
        {
            il.Emit(OpCodes.Newobj, _made.Module.ImportReference(typeof(System.IO.Stream).GetConstructors(System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)[0]));
            il.Emit(OpCodes.Pop);
            il.Emit(OpCodes.Ret);
        });
        _made.IsRefused("SPIN1022", "is not visible here");
    }

    [Fact]
    public void Read_only_field_is_written_by_others()
    {
        FieldDefinition field = new("F", FieldAttributes.Public | FieldAttributes.Static | FieldAttributes.InitOnly, Types.String);
        _made.Program.Fields.Add(field);
        _made.Static(Types.Void, [], il =>
        {
            il.Emit(OpCodes.Ldnull);
            il.Emit(OpCodes.Stsfld, field);
            il.Emit(OpCodes.Ret);
        });
        _made.IsRefused("SPIN1020", "the read-only field Program.F is written");
    }

    [Fact]
    public void Handler_that_lies_within_what_it_guards()
    {
        MethodDefinition method = Guarded(static (_, _) => { }, ExceptionHandlerType.Catch);
        method.Body.ExceptionHandlers[0].TryEnd = method.Body.Instructions[^1];
        _made.IsRefused("SPIN1020", "");
    }

    // try { nop; leave end } catch (Exception) { pop; leave end } end: ret
    private MethodDefinition Guarded(Action<MethodBody, ILProcessor> change, ExceptionHandlerType kind) => _made.Static(Types.Void, [], il =>
    {
        Instruction end = il.Create(OpCodes.Ret);
        Instruction start = il.Create(OpCodes.Nop);
        Instruction handler = il.Create(kind == ExceptionHandlerType.Catch ? OpCodes.Pop : OpCodes.Nop);
        il.Append(start);
        il.Emit(OpCodes.Nop);
        il.Emit(OpCodes.Leave, end);
        il.Append(handler);
        il.Emit(OpCodes.Nop);
        il.Append(kind == ExceptionHandlerType.Catch ? il.Create(OpCodes.Leave, end) : il.Create(OpCodes.Endfinally));
        il.Append(end);
        il.Body.ExceptionHandlers.Add(new ExceptionHandler(kind)
        {
            TryStart = start,
            TryEnd = handler,
            HandlerStart = handler,
            HandlerEnd = end,
            CatchType = kind == ExceptionHandlerType.Catch ? _made.Reference(typeof(Exception)) : null,
        });
        change(il.Body, il);
    });

    private static Instruction Handler(MethodBody body) => body.ExceptionHandlers[0].HandlerStart;
}
