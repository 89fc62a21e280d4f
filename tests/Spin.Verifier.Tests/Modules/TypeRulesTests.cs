using System;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Spin.Verifier.Tests.Infrastructure;
using Xunit;

namespace Spin.Verifier.Tests.Modules;

/// <summary>Types that no compiler declares.</summary>
public sealed class TypeRulesTests : IDisposable
{
    private readonly HandMade _made = new();

    private TypeSystem Types => _made.Module.TypeSystem;

    public void Dispose() => _made.Dispose();

    [Theory]
    [InlineData("System.Runtime")]
    [InlineData("Internal.Runtime")]
    [InlineData("Spin.Kernel")]
    [InlineData("Spin")]
    public void Type_in_a_namespace_of_the_platform(string space)
    {
        _made.Module.Types.Add(new TypeDefinition(space, "T", TypeAttributes.Class | TypeAttributes.Public, Types.Object));
        _made.IsRefused("SPIN1013", "whose types compilers and kernel know by name");
    }

    [Fact]
    public void References_that_are_not_aligned()
    {
        TypeDefinition type = _made.Struct("Packed");
        type.Attributes |= TypeAttributes.SequentialLayout;
        type.PackingSize = 1;
        type.ClassSize = 0;
        type.Fields.Add(new FieldDefinition("Number", FieldAttributes.Public, Types.Byte));
        type.Fields.Add(new FieldDefinition("Object", FieldAttributes.Public, Types.Object));
        _made.IsRefused("SPIN1011", "packs its fields");
    }

    [Fact]
    public void Span_in_a_field_of_an_object()
    {
        _made.Program.Fields.Add(new FieldDefinition("F", FieldAttributes.Public, _made.Reference(typeof(Span<int>))));
        _made.IsRefused("SPIN1020", "which lives on the stack only");
    }

    [Fact]
    public void Reference_in_a_static_field()
    {
        _made.Program.Fields.Add(new FieldDefinition("F", FieldAttributes.Public | FieldAttributes.Static, new ByReferenceType(Types.Int32)));
        _made.IsRefused("SPIN1020", "which lives on the stack only");
    }

    [Fact]
    public void Pointer_in_a_field()
    {
        _made.Program.Fields.Add(new FieldDefinition("F", FieldAttributes.Public, new PointerType(Types.Int32)));
        _made.IsRefused("SPIN1002", "is a pointer");
    }

    [Fact]
    public void Object_whose_first_value_lies_in_the_file()
    {
        _made.Program.Fields.Add(new FieldDefinition("F", FieldAttributes.Public | FieldAttributes.Static | FieldAttributes.HasFieldRVA, Types.Object) { InitialValue = new byte[8] });
        _made.IsRefused("SPIN1020", "lies in the file");
    }

    [Fact]
    public void Finalizer()
    {
        HandMade.Add(_made.Program, "Finalize", MethodAttributes.Family | MethodAttributes.Virtual, Types.Void, [], static il => il.Emit(OpCodes.Ret));
        _made.IsRefused("SPIN1014", "finalizer");
    }

    [Fact]
    public void Structure_from_which_others_derive()
    {
        TypeDefinition first = _made.Class("First", _made.Reference(typeof(ValueType)));
        Assert.False(first.IsSealed);
        _made.IsRefused("SPIN1020", "from which others may derive");
    }

    [Fact]
    public void Class_derived_from_a_sealed_one()
    {
        _made.Class("Text", Types.String);
        _made.IsRefused("SPIN1020", "from which nothing derives");
    }

    [Fact]
    public void Class_derived_from_itself()
    {
        TypeDefinition first = _made.Class("First");
        first.BaseType = _made.Class("Second", first);
        Assert.NotEmpty(Judge.Everything(_made.Save()));
    }

    [Fact]
    public void Fields_that_reach_beyond_what_a_null_reference_is()
    {
        TypeDefinition type = _made.Struct("Wide");
        type.Attributes |= TypeAttributes.SequentialLayout;
        type.PackingSize = 0;
        type.ClassSize = 40_000;
        _made.IsRefused("SPIN1011", "is larger than the fields of a type may be");
    }

    // Sixty doublings: whoever adds up all the parts never ends.
    [Fact]
    public void Structures_that_grow_by_nesting()
    {
        TypeReference inner = Types.Int64;
        for (int i = 0; i < 60; i++)
        {
            TypeDefinition outer = _made.Struct("S" + i);
            for (int field = 0; field < 2; field++)
            {
                outer.Fields.Add(new FieldDefinition("F" + field, FieldAttributes.Public, inner));
            }

            inner = outer;
        }

        System.Collections.Generic.IReadOnlyList<Finding> found = Judge.Everything(_made.Save());
        Assert.All(found, static finding => Assert.Equal("SPIN1011", finding.Id));
        Assert.DoesNotContain(found, static finding => finding.Member == "S11");
        Assert.Contains(found, static finding => finding.Member == "S12");
        Assert.Contains(found, static finding => finding.Member == "S59");
    }

    [Fact]
    public void Structure_that_contains_itself()
    {
        TypeDefinition type = _made.Struct("S");
        type.Fields.Add(new FieldDefinition("F", FieldAttributes.Public, type));
        _made.IsRefused("SPIN1011", "is larger than the fields of a type may be");
    }

    [Fact]
    public void Foreign_function()
    {
        ModuleReference library = new("libc");
        _made.Module.ModuleReferences.Add(library);
        MethodDefinition method = HandMade.Add(_made.Program, "read", MethodAttributes.Public | MethodAttributes.Static | MethodAttributes.PInvokeImpl, Types.Int32, [], write: null);
        method.PInvokeInfo = new PInvokeInfo(PInvokeAttributes.CallConvCdecl, "read", library);
        method.ImplAttributes = MethodImplAttributes.PreserveSig;
        Assert.Contains(Judge.Everything(_made.Save()), static finding => finding.Id == "SPIN1005");
    }

    [Fact]
    public void Call_into_the_runtime()
    {
        HandMade.Add(_made.Program, "M", MethodAttributes.Public | MethodAttributes.Static, Types.Void, [], write: null).ImplAttributes = MethodImplAttributes.InternalCall;
        _made.IsRefused("SPIN1005", "is foreign code");
    }

    [Fact]
    public void Code_for_the_machine()
    {
        string path = _made.Save();
        byte[] file = System.IO.File.ReadAllBytes(path);
        using (System.Reflection.PortableExecutable.PEReader image = new(new System.IO.MemoryStream(file)))
        {
            const int FlagsOffset = 16;
            file[image.PEHeaders.CorHeaderStartOffset + FlagsOffset] &= unchecked((byte)~System.Reflection.PortableExecutable.CorFlags.ILOnly);
        }

        System.IO.File.WriteAllBytes(path, file);
        Assert.Contains("contains machine code", Assert.Single(Judge.Everything(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Interface_member_without_an_implementation()
    {
        TypeDefinition contract = _made.Interface("IContract");
        HandMade.Add(contract, "M", MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.Abstract | MethodAttributes.NewSlot, Types.Void, [], write: null);
        _made.Program.Interfaces.Add(new InterfaceImplementation(contract));
        _made.IsRefused("SPIN1020", "does not implement IContract.M");
    }

    [Fact]
    public void Override_with_another_signature()
    {
        TypeDefinition contract = _made.Interface("IContract");
        MethodDefinition declared = HandMade.Add(contract, "M", MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.Abstract | MethodAttributes.NewSlot, Types.Object, [], write: null);
        _made.Program.Interfaces.Add(new InterfaceImplementation(contract));
        MethodDefinition body = HandMade.Add(_made.Program, "X", MethodAttributes.Private | MethodAttributes.Virtual | MethodAttributes.NewSlot | MethodAttributes.Final, Types.Int64, [], static il =>
        {
            il.Emit(OpCodes.Ldc_I8, 4096L);
            il.Emit(OpCodes.Ret);
        });
        body.Overrides.Add(declared);
        _made.IsRefused("SPIN1020", "X overrides IContract.M with another signature");
    }

    [Fact]
    public void Override_of_what_is_final()
    {
        TypeDefinition parent = _made.Class("Parent");
        HandMade.Add(parent, "M", MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.NewSlot | MethodAttributes.Final, Types.Void, [], static il => il.Emit(OpCodes.Ret));
        TypeDefinition child = _made.Class("Child", parent);
        HandMade.Add(child, "M", MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.ReuseSlot, Types.Void, [], static il => il.Emit(OpCodes.Ret));
        _made.IsRefused("SPIN1020", "M overrides Parent.M, which is final");
    }

    [Fact]
    public void Override_that_counts_on_more_than_was_promised()
    {
        TypeDefinition parent = _made.Class("Parent");
        MethodDefinition promised = HandMade.Add(parent, "M", MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.NewSlot, Types.Void, [], static il => il.Emit(OpCodes.Ret));
        promised.GenericParameters.Add(new GenericParameter("T", promised));
        TypeDefinition child = _made.Class("Child", parent);
        MethodDefinition counted = HandMade.Add(child, "M", MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.ReuseSlot, Types.Void, [], static il => il.Emit(OpCodes.Ret));
        GenericParameter parameter = new("T", counted);
        parameter.Constraints.Add(new GenericParameterConstraint(_made.Reference(typeof(Version))));
        counted.GenericParameters.Add(parameter);
        _made.IsRefused("SPIN1020", "counts on constraints of T that Parent.M does not promise");
    }

    [Fact]
    public void Covariant_parameter_that_goes_in()
    {
        TypeDefinition contract = _made.Interface("IContract`1");
        GenericParameter parameter = new("T", contract) { Attributes = GenericParameterAttributes.Covariant };
        contract.GenericParameters.Add(parameter);
        HandMade.Add(contract, "M", MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.Abstract | MethodAttributes.NewSlot, Types.Void, [parameter], write: null);
        _made.IsRefused("SPIN1020", "is used against its variance");
    }

    [Fact]
    public void Class_with_variance()
    {
        TypeDefinition type = _made.Class("C`1");
        type.GenericParameters.Add(new GenericParameter("T", type) { Attributes = GenericParameterAttributes.Covariant });
        _made.IsRefused("SPIN1020", "interfaces and delegates alone");
    }

    [Fact]
    public void Interfaces_without_end()
    {
        TypeDefinition contract = _made.Interface("I`1");
        contract.GenericParameters.Add(new GenericParameter("T", contract));
        GenericInstanceType inner = new(contract);
        inner.GenericArguments.Add(contract.GenericParameters[0]);
        GenericInstanceType outer = new(contract);
        outer.GenericArguments.Add(inner);
        contract.Interfaces.Add(new InterfaceImplementation(outer));
        Assert.NotEmpty(Judge.Everything(_made.Save()));
    }

    [Fact]
    public void Module_with_a_function_outside_all_types()
    {
        HandMade.Add(_made.Module.GetType("<Module>"), ".cctor", MethodAttributes.Private | MethodAttributes.Static | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName, Types.Void, [], static il => il.Emit(OpCodes.Ret));
        _made.IsRefused("SPIN1018", "members outside all types");
    }
}
