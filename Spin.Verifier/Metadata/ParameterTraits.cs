using System.Reflection.Metadata;

namespace Spin.Verifier.Metadata;

/// <summary>What attributes say of a method's parameters: which must not be written through, which do not outlive the call.</summary>
internal sealed class ParameterTraits
{
    private const string CompilerServices = "System.Runtime.CompilerServices";
    private const string CodeAnalysis = "System.Diagnostics.CodeAnalysis";

    private readonly ParameterTrait[] _parameters;

    private ParameterTraits(ParameterTrait[] parameters) => _parameters = parameters;

    /// <summary>Whether the method does not change its receiver.</summary>
    internal bool IsReadOnly { get; private init; }

    /// <summary>Whether what it returns must not be written through.</summary>
    internal bool ReturnsReadOnly { get; private init; }

    /// <summary>Whether what it returns may refer to its receiver.</summary>
    internal bool IsUnscoped { get; private init; }

    /// <summary>Of one parameter, from 0, the receiver not counted.</summary>
    internal ParameterTrait this[int parameter] => parameter < _parameters.Length ? _parameters[parameter] : ParameterTrait.None;

    /// <summary>Reads them.</summary>
    internal static ParameterTraits Read(DefinedMethod method)
    {
        MetadataReader reader = method.Owner.Assembly.Reader;
        ParameterTrait[] traits = new ParameterTrait[method.Shape.ParameterTypes.Length];
        bool returnsReadOnly = false;
        foreach (ParameterHandle handle in method.ParameterRows)
        {
            Parameter row = reader.GetParameter(handle);
            if (row.SequenceNumber == 0)
            {
                returnsReadOnly = AttributeReader.Has(reader, row.GetCustomAttributes(), CompilerServices, "IsReadOnlyAttribute");
            }

            if (row.SequenceNumber > 0 && row.SequenceNumber <= traits.Length)
            {
                traits[row.SequenceNumber - 1] = Read(reader, row);
            }
        }

        return new ParameterTraits(traits)
        {
            ReturnsReadOnly = returnsReadOnly,
            IsReadOnly = method.Owner.IsReadOnlyStruct || AttributeReader.Has(reader, method.CustomAttributes, CompilerServices, "IsReadOnlyAttribute"),
            IsUnscoped = AttributeReader.Has(reader, method.CustomAttributes, CodeAnalysis, "UnscopedRefAttribute") || IsOfUnscopedProperty(method, reader),
        };
    }

    private static ParameterTrait Read(MetadataReader reader, Parameter row)
    {
        ParameterTrait trait = ParameterTrait.None;
        foreach (CustomAttributeHandle handle in row.GetCustomAttributes())
        {
            trait |= AttributeReader.Name(reader, reader.GetCustomAttribute(handle)) switch
            {
                (CompilerServices, "IsReadOnlyAttribute" or "RequiresLocationAttribute") => ParameterTrait.ReadOnly,
                (CompilerServices, "ScopedRefAttribute" or "ParamCollectionAttribute") => ParameterTrait.Scoped,
                (CodeAnalysis, "UnscopedRefAttribute") => ParameterTrait.Unscoped,
                _ => ParameterTrait.None,
            };
        }

        bool isOut = (row.Attributes & (System.Reflection.ParameterAttributes.Out | System.Reflection.ParameterAttributes.In)) == System.Reflection.ParameterAttributes.Out;
        trait = isOut ? trait | ParameterTrait.Out : trait;
        return (trait & ParameterTrait.Unscoped) != 0 ? trait & ~(ParameterTrait.Scoped | ParameterTrait.Out) : trait;
    }

    // The attribute stands on the property, not on its accessor.
    private static bool IsOfUnscopedProperty(DefinedMethod method, MetadataReader reader)
    {
        if ((method.Attributes & System.Reflection.MethodAttributes.SpecialName) == 0)
        {
            return false;
        }

        foreach (PropertyDefinitionHandle handle in method.Owner.Properties)
        {
            PropertyDefinition property = reader.GetPropertyDefinition(handle);
            PropertyAccessors accessors = property.GetAccessors();
            if ((accessors.Getter == method.Handle || accessors.Setter == method.Handle) &&
                AttributeReader.Has(reader, property.GetCustomAttributes(), CodeAnalysis, "UnscopedRefAttribute"))
            {
                return true;
            }
        }

        return false;
    }
}
