using System;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Spin.Verifier.Tests.Infrastructure;
using Xunit;

namespace Spin.Verifier.Tests.Modules;

/// <summary>What a caller was promised in an interface's attributes holds in what implements it.</summary>
public sealed class OverrideTests : IDisposable
{
    private const MethodAttributes Declared = MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.Abstract | MethodAttributes.NewSlot;
    private const MethodAttributes Implemented = MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.NewSlot | MethodAttributes.Final;

    private readonly HandMade _made = new();

    private TypeReference Reference => new ByReferenceType(_made.Module.TypeSystem.Int32);

    public void Dispose() => _made.Dispose();

    [Fact]
    public void Parameter_that_was_lent_for_reading_is_written()
    {
        Pair(_made.Module.TypeSystem.Void, typeof(System.Runtime.CompilerServices.IsReadOnlyAttribute), static il =>
        {
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Ldc_I4_1);
            il.Emit(OpCodes.Stind_I4);
            il.Emit(OpCodes.Ret);
        });
        _made.IsRefused("SPIN1020", "differs in what is read-only");
    }

    [Fact]
    public void Parameter_that_was_lent_for_the_call_is_handed_back()
    {
        Pair(Reference, ScopedRef(), static il =>
        {
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Ret);
        });
        _made.IsRefused("SPIN1020", "may keep a reference that its caller lends");
    }

    private static Type ScopedRef() => typeof(object).Assembly.GetType("System.Runtime.CompilerServices.ScopedRefAttribute", throwOnError: true)!;

    private void Pair(TypeReference result, Type promise, Action<ILProcessor> write)
    {
        TypeDefinition contract = _made.Interface("IContract");
        MethodDefinition declared = HandMade.Add(contract, "M", Declared, result, [Reference], write: null);
        declared.Parameters[0].CustomAttributes.Add(new CustomAttribute(_made.Module.ImportReference(promise.GetConstructor(Type.EmptyTypes))));
        _made.Program.Interfaces.Add(new InterfaceImplementation(contract));
        HandMade.Add(_made.Program, "M", Implemented, result, [Reference], write);
    }
}
