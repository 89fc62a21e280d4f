using System;
using Mono.Cecil;
using Spin.Verifier.Tests.Infrastructure;
using Xunit;

namespace Spin.Verifier.Tests.Modules;

/// <summary>Fields that are placed by offset.</summary>
public sealed class ExplicitLayoutTests : IDisposable
{
    private readonly HandMade _made = new();

    private TypeSystem Types => _made.Module.TypeSystem;

    public void Dispose() => _made.Dispose();

    [Fact]
    public void References_that_overlap_numbers()
    {
        TypeDefinition type = _made.Struct("Union");
        type.Attributes |= TypeAttributes.ExplicitLayout;
        type.Fields.Add(new FieldDefinition("Object", FieldAttributes.Public, Types.Object) { Offset = 0 });
        type.Fields.Add(new FieldDefinition("Number", FieldAttributes.Public, Types.Int64) { Offset = 0 });
        _made.IsRefused("SPIN1011", "over another field");
    }

    [Theory]
    [InlineData(0, 8, true)]
    [InlineData(8, 0, true)]
    [InlineData(0, 7, false)]
    [InlineData(4, 12, false)]
    [InlineData(8, 12, false)]
    public void References_placed_by_offset_overlap_with_nothing_and_are_aligned(int reference, int number, bool isAccepted)
    {
        TypeDefinition type = _made.Struct("Union");
        type.Attributes |= TypeAttributes.ExplicitLayout;
        type.Fields.Add(new FieldDefinition("Object", FieldAttributes.Public, Types.Object) { Offset = reference });
        type.Fields.Add(new FieldDefinition("Number", FieldAttributes.Public, Types.Int64) { Offset = number });
        Expect(isAccepted);
    }

    [Fact]
    public void Reference_in_a_structure_that_overlaps_a_number()
    {
        TypeDefinition inner = _made.Struct("Inner");
        inner.Attributes |= TypeAttributes.SequentialLayout;
        inner.Fields.Add(new FieldDefinition("Number", FieldAttributes.Public, Types.Int64));
        inner.Fields.Add(new FieldDefinition("Object", FieldAttributes.Public, Types.Object));
        TypeDefinition type = _made.Struct("Union");
        type.Attributes |= TypeAttributes.ExplicitLayout;
        type.Fields.Add(new FieldDefinition("Inner", FieldAttributes.Public, inner) { Offset = 0 });
        type.Fields.Add(new FieldDefinition("Number", FieldAttributes.Public, Types.Int64) { Offset = 8 });
        Expect(isAccepted: false);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 17)]
    public void References_placed_by_offset_in_a_structure_that_is_not_aligned(short packing, int size)
    {
        TypeDefinition type = _made.Struct("Union");
        type.Attributes |= TypeAttributes.ExplicitLayout;
        (type.PackingSize, type.ClassSize) = (packing, size);
        type.Fields.Add(new FieldDefinition("Object", FieldAttributes.Public, Types.Object) { Offset = 0 });
        Expect(isAccepted: false);
    }

    [Fact]
    public void Field_placed_beyond_the_reach_of_a_null_reference()
    {
        TypeDefinition type = _made.Struct("Far");
        type.Attributes |= TypeAttributes.ExplicitLayout;
        type.Fields.Add(new FieldDefinition("Number", FieldAttributes.Public, Types.Byte) { Offset = 1 << 20 });
        Expect(isAccepted: false);
    }

    private void Expect(bool isAccepted)
    {
        if (isAccepted)
        {
            _made.IsAccepted();
        }
        else
        {
            _made.IsRefused("SPIN1011", "");
        }
    }
}
