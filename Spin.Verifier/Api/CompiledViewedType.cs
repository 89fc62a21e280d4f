using System.Collections.Generic;
using System.Reflection;
using Spin.Policy;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Api;

/// <summary>A type of an assembly as a view over bytes asks for it.</summary>
/// <param name="type">The type.</param>
/// <param name="viewer">The assembly that looks.</param>
internal sealed class CompiledViewedType(IlType type, LinkedAssembly viewer) : IViewedType
{
    private readonly NamedType? _named = type.Unmodified as NamedType;

    /// <inheritdoc/>
    public string? Refusal => _named switch
    {
        null => type.Unmodified is TypeVariable ? ViewPolicy.Parameter : ViewPolicy.Reference,
        { Definition.IsEnum: true } => ViewPolicy.Enum,
        { Definition.Primitive: Primitive.Boolean } => ViewPolicy.Bool,
        { Definition.Primitive: Primitive.IntPtr or Primitive.UIntPtr } => ViewPolicy.NativeSize,
        { Definition.Primitive: not Primitive.None } => null,
        { Definition: { IsValueType: false } or { IsRefStruct: true } } => ViewPolicy.Reference,
        _ => IsHidden(_named.Definition) ? ViewPolicy.Foreign : null,
    };

    /// <inheritdoc/>
    public int NumberSize => _named?.Definition is not { IsEnum: false } definition ? 0 : definition.Primitive switch
    {
        Primitive.Byte or Primitive.SByte => sizeof(byte),
        Primitive.Char or Primitive.Int16 or Primitive.UInt16 => sizeof(short),
        Primitive.Int32 or Primitive.UInt32 or Primitive.Single => sizeof(int),
        Primitive.Int64 or Primitive.UInt64 or Primitive.Double => sizeof(long),
        _ => 0,
    };

    /// <inheritdoc/>
    public ViewedLayout Layout => _named?.Definition is not { } definition ? default : new ViewedLayout(
        (definition.Attributes & TypeAttributes.LayoutMask) == TypeAttributes.AutoLayout,
        (definition.Attributes & TypeAttributes.LayoutMask) == TypeAttributes.ExplicitLayout,
        definition.Layout.PackingSize,
        definition.Layout.Size);

    /// <inheritdoc/>
    public int Repetitions => _named?.Definition.Traits.InlineArrayLength ?? 1;

    /// <inheritdoc/>
    public IEnumerable<ViewedField> Fields
    {
        get
        {
            if (_named is null)
            {
                yield break;
            }

            foreach (DefinedField defined in _named.Definition.Fields.ToArray())
            {
                if (!defined.IsStatic)
                {
                    yield return new ViewedField(defined.Name, defined.Offset, new CompiledViewedType(defined.Type.Unmodified.Substitute(_named.Arguments, default), viewer));
                }
            }
        }
    }

    private bool IsHidden(DefinedType definition)
    {
        if (ReferenceEquals(definition.Assembly, viewer) || definition.Assembly.Name == ViewPolicy.Contract && ViewPolicy.IsNumberOfContract(definition.Name))
        {
            return false;
        }

        foreach (DefinedField field in definition.Fields)
        {
            if (!field.IsStatic && (field.Attributes & FieldAttributes.FieldAccessMask) != FieldAttributes.Public)
            {
                return true;
            }
        }

        return false;
    }
}
