using System.Reflection;
using System.Reflection.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Metadata;

/// <summary>A field as a type defines it.</summary>
internal sealed class DefinedField
{
    private readonly FieldDefinition _row;
    private IlType? _type;

    internal DefinedField(DefinedType owner, FieldDefinitionHandle handle)
    {
        Owner = owner;
        Handle = handle;
        _row = owner.Assembly.Reader.GetFieldDefinition(handle);
        Name = owner.Assembly.Reader.GetString(_row.Name);
    }

    /// <summary>Where it is defined.</summary>
    internal DefinedType Owner { get; }

    /// <summary>Its row.</summary>
    internal FieldDefinitionHandle Handle { get; }

    /// <summary>Its name.</summary>
    internal string Name { get; }

    /// <summary>The flags.</summary>
    internal FieldAttributes Attributes => _row.Attributes;

    /// <summary>Whether there is one of it for all instances.</summary>
    internal bool IsStatic => (_row.Attributes & FieldAttributes.Static) != 0;

    /// <summary>Whether only constructors write it.</summary>
    internal bool IsReadOnly => (_row.Attributes & FieldAttributes.InitOnly) != 0;

    /// <summary>Whether it is a constant, which has no storage.</summary>
    internal bool IsLiteral => (_row.Attributes & FieldAttributes.Literal) != 0;

    /// <summary>Whether its first value lies in the file.</summary>
    internal bool HasData => (_row.Attributes & FieldAttributes.HasFieldRVA) != 0;

    /// <summary>Where in the file that is.</summary>
    internal int DataAddress => _row.GetRelativeVirtualAddress();

    /// <summary>Where it lies in a type whose fields are placed by offset; -1 in others.</summary>
    internal int Offset => _row.GetOffset();

    /// <summary>The attributes.</summary>
    internal CustomAttributeHandleCollection CustomAttributes => _row.GetCustomAttributes();

    /// <summary>Its type with custom modifiers, in terms of its owner's parameters.</summary>
    internal IlType Type => _type ??= Owner.Assembly.Signatures.Field(_row.Signature);

    /// <inheritdoc/>
    public override string ToString() => $"{Owner.FullName}.{Name}";
}
