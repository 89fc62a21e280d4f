using System;
using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Threading;
using Spin.Verifier.Types;

namespace Spin.Verifier.Metadata;

/// <summary>A type parameter and what may stand for it.</summary>
internal sealed class DefinedTypeParameter
{
    /// <summary>ECMA-335 has no name for it yet: <c>allows ref struct</c>.</summary>
    private const GenericParameterAttributes AllowsRefStruct = (GenericParameterAttributes)0x20;

    private readonly LinkedAssembly _assembly;
    private readonly GenericParameter _row;
    private ImmutableArray<IlType> _constraints;

    private DefinedTypeParameter(LinkedAssembly assembly, GenericParameterHandle handle)
    {
        _assembly = assembly;
        _row = assembly.Reader.GetGenericParameter(handle);
        IsUnmanaged = AttributeReader.Has(assembly.Reader, _row.GetCustomAttributes(), "System.Runtime.CompilerServices", "IsUnmanagedAttribute");
    }

    /// <summary>Its name.</summary>
    internal string Name => _assembly.Reader.GetString(_row.Name);

    /// <summary>The flags.</summary>
    internal GenericParameterAttributes Attributes => _row.Attributes;

    /// <summary>Its variance.</summary>
    internal GenericParameterAttributes Variance => _row.Attributes & GenericParameterAttributes.VarianceMask;

    /// <summary>Whether it stands for references only.</summary>
    internal bool IsClass => (_row.Attributes & GenericParameterAttributes.ReferenceTypeConstraint) != 0;

    /// <summary>Whether it stands for values only.</summary>
    internal bool IsStruct => (_row.Attributes & GenericParameterAttributes.NotNullableValueTypeConstraint) != 0;

    /// <summary>Whether it stands for what can be created.</summary>
    internal bool HasConstructor => (_row.Attributes & GenericParameterAttributes.DefaultConstructorConstraint) != 0;

    /// <summary>Whether it may stand for what lives on the stack only.</summary>
    internal bool MayBeRefStruct => (_row.Attributes & AllowsRefStruct) != 0;

    /// <summary>Whether it stands for values without references.</summary>
    internal bool IsUnmanaged { get; }

    /// <summary>The flags that say what may stand for it.</summary>
    internal GenericParameterAttributes SpecialConstraints =>
        _row.Attributes & (GenericParameterAttributes.SpecialConstraintMask | AllowsRefStruct);

    /// <summary>The types that it derives from, in terms of the owner's parameters.</summary>
    internal ImmutableArray<IlType> Constraints
    {
        get
        {
            if (_constraints.IsDefault)
            {
                ImmutableArray<IlType>.Builder types = ImmutableArray.CreateBuilder<IlType>();
                foreach (GenericParameterConstraintHandle handle in _row.GetConstraints())
                {
                    types.Add(_assembly.Members.Type(_assembly.Reader.GetGenericParameterConstraint(handle).Type).Unmodified);
                }

                ImmutableInterlocked.InterlockedInitialize(ref _constraints, types.ToImmutable());
            }

            return _constraints;
        }
    }

    /// <summary>Reads a list of parameters.</summary>
    internal static DefinedTypeParameter[] Read(LinkedAssembly assembly, GenericParameterHandleCollection handles, EntityHandle owner)
    {
        DefinedTypeParameter[] parameters = new DefinedTypeParameter[handles.Count];
        foreach (GenericParameterHandle handle in handles)
        {
            DefinedTypeParameter parameter = new(assembly, handle);
            if (parameter._row.Index >= parameters.Length || parameters[parameter._row.Index] is not null || parameter._row.Parent != owner)
            {
                throw Refusal.Metadata("type parameters are numbered wrongly");
            }

            parameters[parameter._row.Index] = parameter;
        }

        return parameters;
    }
}
