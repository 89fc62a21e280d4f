using System;
using System.Collections.Generic;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Spin.Verifier.Tests.Infrastructure;
using Xunit;

namespace Spin.Verifier.Tests.Flow;

/// <summary>Delegates made of methods that do not fit, and calls past the rules of classes.</summary>
public sealed class DelegateTests : IDisposable
{
    private readonly HandMade _made = new();

    private TypeSystem Types => _made.Module.TypeSystem;

    public void Dispose() => _made.Dispose();

    [Fact]
    public void Method_with_other_parameters()
    {
        MethodDefinition method = _made.Static(Types.Void, [Types.String], static il => il.Emit(OpCodes.Ret));
        Delegate(typeof(Action<object>), static il => il.Emit(OpCodes.Ldnull), method);
        _made.IsRefused("SPIN1020", "do not fit");
    }

    [Fact]
    public void Method_with_another_result()
    {
        MethodDefinition method = _made.Static(Types.Int64, [], static il =>
        {
            il.Emit(OpCodes.Ldc_I8, 0x1000L);
            il.Emit(OpCodes.Ret);
        });
        Delegate(typeof(Func<object>), static il => il.Emit(OpCodes.Ldnull), method);
        _made.IsRefused("SPIN1020", "do not fit");
    }

    [Fact]
    public void Instance_method_with_another_receiver()
    {
        Delegate(typeof(Func<string>), static il => il.Emit(OpCodes.Ldstr, "text"), _made.Method(typeof(Version), "ToString"));
        _made.IsRefused("SPIN1020", "do not fit");
    }

    [Fact]
    public void Structures_method_with_a_reference_to_another_object()
    {
        Delegate(typeof(Func<string>), static il => il.Emit(OpCodes.Ldstr, "text"), _made.Method(typeof(int), "ToString"));
        _made.IsRefused("SPIN1020", "do not fit");
    }

    [Fact]
    public void Method_whose_address_becomes_a_number()
    {
        MethodDefinition method = _made.Static(Types.Void, [], static il => il.Emit(OpCodes.Ret));
        _made.Static(Types.IntPtr, [], il =>
        {
            il.Emit(OpCodes.Ldftn, method);
            il.Emit(OpCodes.Ret);
        });
        _made.IsRefused("SPIN1002", "the address of a method is taken");
    }

    [Fact]
    public void Number_that_becomes_a_method()
    {
        _made.Static(Types.Void, [], il =>
        {
            il.Emit(OpCodes.Ldnull);
            il.Emit(OpCodes.Ldc_I4_0);
            il.Emit(OpCodes.Conv_I);
            il.Emit(OpCodes.Newobj, _made.Module.ImportReference(typeof(Action).GetConstructors()[0]));
            il.Emit(OpCodes.Pop);
            il.Emit(OpCodes.Ret);
        });
        _made.IsRefused("SPIN1020", "is made of what is no method");
    }

    [Fact]
    public void Virtual_method_looked_up_in_another_object()
    {
        _made.Static(Types.Void, [Types.Object, Types.Object], il =>
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Ldvirtftn, _made.Method(typeof(object), "ToString"));
            il.Emit(OpCodes.Newobj, _made.Module.ImportReference(typeof(Func<string>).GetConstructors()[0]));
            il.Emit(OpCodes.Pop);
            il.Emit(OpCodes.Ret);
        });
        _made.IsRefused("SPIN1020", "which the delegate does not keep");
    }

    [Fact]
    public void Delegate_converted_against_its_variance()
    {
        _made.Static(_made.Reference(typeof(Func<string>)), [_made.Reference(typeof(Func<object>))], static il =>
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ret);
        });
        _made.IsRefused("SPIN1020", "is returned as System.Func`1<System.String>");
    }

    [Fact]
    public void Interface_converted_along_its_variance_is_accepted()
    {
        _made.Static(_made.Reference(typeof(IEnumerable<object>)), [_made.Reference(typeof(List<string>))], static il =>
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ret);
        });
        _made.IsAccepted();
    }

    [Fact]
    public void Interface_of_numbers_is_not_one_of_objects()
    {
        _made.Static(_made.Reference(typeof(IEnumerable<object>)), [_made.Reference(typeof(List<int>))], static il =>
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ret);
        });
        _made.IsRefused("SPIN1020", "is returned as System.Collections.Generic.IEnumerable`1<System.Object>");
    }

    [Fact]
    public void Override_of_another_object_is_passed_by()
    {
        _made.Static(Types.String, [Types.Object], il =>
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Call, _made.Method(typeof(object), "ToString"));
            il.Emit(OpCodes.Ret);
        });
        _made.IsRefused("SPIN1020", "called past the overrides of another object");
    }

    [Fact]
    public void Private_method_of_another_class_is_called()
    {
        TypeDefinition other = _made.Class("Other");
        MethodDefinition hidden = HandMade.Add(other, "Hidden", MethodAttributes.Private | MethodAttributes.Static, Types.Void, [], static il => il.Emit(OpCodes.Ret));
        _made.Static(Types.Void, [], il =>
        {
            il.Emit(OpCodes.Call, hidden);
            il.Emit(OpCodes.Ret);
        });
        _made.IsRefused("SPIN1022", "Other.Hidden is not visible here: it is private");
    }

    [Fact]
    public void Protected_method_of_an_unrelated_object_is_called()
    {
        _made.Static(Types.Object, [Types.String], il =>
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Call, _made.Module.ImportReference(typeof(object).GetMethod("MemberwiseClone", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)));
            il.Emit(OpCodes.Ret);
        });
        _made.IsRefused("SPIN1022", "a protected member of System.Object is used on System.String");
    }

    [Fact]
    public void Internal_member_of_the_class_library_is_called()
    {
        _made.Static(Types.Void, [], il =>
        {
            il.Emit(OpCodes.Call, _made.Module.ImportReference(typeof(string).GetMethod("FastAllocateString", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static, [typeof(nint)])));
            il.Emit(OpCodes.Pop);
            il.Emit(OpCodes.Ret);
        });
        _made.IsRefused("SPIN1022", "is not visible here");
    }

    private void Delegate(Type type, Action<ILProcessor> target, MethodReference method) => _made.Static(Types.Void, [], il =>
    {
        target(il);
        il.Emit(OpCodes.Ldftn, method);
        il.Emit(OpCodes.Newobj, _made.Module.ImportReference(type.GetConstructors()[0]));
        il.Emit(OpCodes.Pop);
        il.Emit(OpCodes.Ret);
    });
}
