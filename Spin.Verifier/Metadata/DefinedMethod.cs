using System;
using System.Reflection;
using System.Reflection.Metadata;
using System.Threading;
using Spin.Verifier.Types;

namespace Spin.Verifier.Metadata;

/// <summary>A method as a type defines it.</summary>
internal sealed class DefinedMethod
{
    private readonly MethodDefinition _row;
    private MethodShape? _shape;
    private ParameterTraits? _traits;
    private DefinedTypeParameter[]? _parameters;

    internal DefinedMethod(DefinedType owner, MethodDefinitionHandle handle)
    {
        Owner = owner;
        Handle = handle;
        _row = owner.Assembly.Reader.GetMethodDefinition(handle);
        Name = owner.Assembly.Reader.GetString(_row.Name);
    }

    /// <summary>Where it is defined.</summary>
    internal DefinedType Owner { get; }

    /// <summary>Its row.</summary>
    internal MethodDefinitionHandle Handle { get; }

    /// <summary>Its name.</summary>
    internal string Name { get; }

    /// <summary>The flags.</summary>
    internal MethodAttributes Attributes => _row.Attributes;

    /// <summary>How it is implemented.</summary>
    internal MethodImplAttributes Implementation => _row.ImplAttributes;

    /// <summary>Where its body lies; 0 where it has none.</summary>
    internal int BodyAddress => _row.RelativeVirtualAddress;

    /// <summary>Whether it has no receiver.</summary>
    internal bool IsStatic => (_row.Attributes & MethodAttributes.Static) != 0;

    /// <summary>Whether a derived class may override it.</summary>
    internal bool IsVirtual => (_row.Attributes & MethodAttributes.Virtual) != 0;

    /// <summary>Whether it has no body because derived classes have it.</summary>
    internal bool IsAbstract => (_row.Attributes & MethodAttributes.Abstract) != 0;

    /// <summary>Whether nothing overrides it.</summary>
    internal bool IsFinal => (_row.Attributes & MethodAttributes.Final) != 0;

    /// <summary>Whether it is a new method even where a base has one like it.</summary>
    internal bool IsNew => (_row.Attributes & MethodAttributes.NewSlot) != 0;

    /// <summary>Whether it makes an instance.</summary>
    internal bool IsConstructor => Name == ".ctor" && (_row.Attributes & MethodAttributes.RTSpecialName) != 0;

    /// <summary>Whether it runs once, before the first use of the type.</summary>
    internal bool IsTypeInitializer => Name == ".cctor" && (_row.Attributes & MethodAttributes.RTSpecialName) != 0;

    /// <summary>The rows of the parameters.</summary>
    internal ParameterHandleCollection ParameterRows => _row.GetParameters();

    /// <summary>The attributes.</summary>
    internal CustomAttributeHandleCollection CustomAttributes => _row.GetCustomAttributes();

    /// <summary>Its signature, in terms of its owner's parameters and its own.</summary>
    internal MethodShape Shape => _shape ??= Owner.Assembly.Signatures.Method(_row.Signature);

    /// <summary>What attributes say of its parameters.</summary>
    internal ParameterTraits ParameterTraits => _traits ??= ParameterTraits.Read(this);

    /// <summary>Its type parameters.</summary>
    internal ReadOnlySpan<DefinedTypeParameter> Parameters
    {
        get
        {
            if (_parameters is null)
            {
                DefinedTypeParameter[] read = DefinedTypeParameter.Read(Owner.Assembly, _row.GetGenericParameters(), Handle);
                if (read.Length != Shape.TypeParameterCount)
                {
                    throw Refusal.Metadata($"the type parameters of {this} are not those of its signature");
                }

                Interlocked.CompareExchange(ref _parameters, read, null);
            }

            return _parameters;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Owner.FullName}.{Name}";
}
