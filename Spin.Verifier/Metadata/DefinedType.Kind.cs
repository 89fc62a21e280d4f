using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Metadata;

/// <content>What kind of type it is, and what it derives from.</content>
internal sealed partial class DefinedType
{
    /// <summary>More interfaces come from interfaces that grow without end.</summary>
    private const int MostInterfaces = 1024;

    private NamedType? _base;
    private volatile bool _hasBase;
    private ImmutableArray<NamedType> _allInterfaces;
    private TypeTraits? _traits;

    /// <summary>Whether it is an interface.</summary>
    internal bool IsInterface => (Attributes & TypeAttributes.Interface) != 0;

    /// <summary>Whether it has no instances of its own.</summary>
    internal bool IsAbstract => (Attributes & TypeAttributes.Abstract) != 0;

    /// <summary>Whether nothing derives from it.</summary>
    internal bool IsSealed => (Attributes & TypeAttributes.Sealed) != 0;

    /// <summary>Whether its values are stored in place.</summary>
    internal bool IsValueType => Traits.IsValueType;

    /// <summary>Whether it is an enumeration.</summary>
    internal bool IsEnum => Traits.IsEnum;

    /// <summary>Whether it is a delegate.</summary>
    internal bool IsDelegate => Traits.IsDelegate;

    /// <summary>What number it is, an enumeration being the number beneath.</summary>
    internal Primitive Primitive => Traits.Primitive;

    /// <summary>Whether its values live on the stack only.</summary>
    internal bool IsRefStruct => Traits.IsRefStruct;

    /// <summary>Whether its instance members do not change it.</summary>
    internal bool IsReadOnlyStruct => Traits.IsReadOnlyStruct;

    /// <summary>The attributes that bear on the type system.</summary>
    internal TypeTraits Traits => _traits ??= TypeTraits.Read(this);

    /// <summary>What it derives from, in terms of its own parameters.</summary>
    internal NamedType? Base
    {
        get
        {
            if (!_hasBase)
            {
                _base = _row.BaseType.IsNil ? null : Assembly.Members.Type(_row.BaseType) as NamedType
                    ?? throw Refusal.Metadata($"{FullName} derives from what is no class");
                _hasBase = true;
            }

            return _base;
        }
    }

    /// <summary>Every interface that it implements, by itself or through a base, in terms of its own parameters.</summary>
    internal ImmutableArray<NamedType> AllInterfaces
    {
        get
        {
            if (_allInterfaces.IsDefault)
            {
                HashSet<NamedType> found = [];
                Hierarchy.AddInterfaces(this, ImmutableArray<IlType>.Empty, isSelf: true, found, MostInterfaces);
                ImmutableInterlocked.InterlockedInitialize(ref _allInterfaces, [.. found]);
            }

            return _allInterfaces;
        }
    }

    /// <summary>Whether it is another type or nested in it.</summary>
    internal bool IsWithin(DefinedType other)
    {
        for (DefinedType? type = this; type is not null; type = type.Outer)
        {
            if (ReferenceEquals(type, other))
            {
                return true;
            }
        }

        return false;
    }
}
