using System.Reflection;
using System.Reflection.Metadata;
using Spin.Analysis.Contracts;

namespace Spin.Analysis.Il;

/// <summary>The contracts that declarations in metadata have.</summary>
internal sealed class IlContracts(IlProgram program)
{
    private const string Contract = "Spin";

    /// <summary>The contract of a call of a method: its own or its property's, that of its type, that of what it overrides.</summary>
    /// <returns>Null where it has none.</returns>
    internal EffectContract? Of(IlMethod method) => OwnOf(method) ?? Inherited(method);

    /// <summary>The contract that a method has from what it overrides.</summary>
    internal EffectContract? Inherited(IlMethod method)
    {
        if ((method.Definition.Attributes & (MethodAttributes.Virtual | MethodAttributes.NewSlot)) != MethodAttributes.Virtual)
        {
            return null;
        }

        EntityHandle parent = method.Module.Reader.GetTypeDefinition(method.Owner).BaseType;
        IlModule module = method.Module;
        string signature = SignatureOf(method);
        while (!parent.IsNil && program.Resolve(program.Symbols.TypeOf(module, parent)) is { } declared)
        {
            foreach (IlMethod candidate in declared.Module.MethodsOf(declared.Handle))
            {
                // A generic class names its parameter where the other names what it stands for.
                if (candidate.IsVirtual && candidate.Name == method.Name && OwnOf(candidate) is { } contract &&
                    (parent.Kind == HandleKind.TypeSpecification ? candidate.Definition.GetParameters().Count == method.Definition.GetParameters().Count : SignatureOf(candidate) == signature))
                {
                    return contract;
                }
            }

            parent = declared.Module.Reader.GetTypeDefinition(declared.Handle).BaseType;
            module = declared.Module;
        }

        return null;
    }

    /// <summary>The contract of a delegate's type.</summary>
    internal EffectContract? OfDelegate(IlType type) => program.Resolve(type) is { } declared && program.IsDelegate(type) ? ReadOf(declared.Module, declared.Handle) : null;

    private static EffectContract? OwnOf(IlMethod method) => ReadOf(method.Module, method.Handle) ?? ReadOfProperty(method) ??
        (method.Name is ".ctor" or ".cctor" ? null : ReadOf(method.Module, method.Owner));

    private static EffectContract? ReadOfProperty(IlMethod method)
    {
        if ((method.Definition.Attributes & MethodAttributes.SpecialName) == 0)
        {
            return null;
        }

        MetadataReader reader = method.Module.Reader;
        foreach (PropertyDefinitionHandle handle in reader.GetTypeDefinition(method.Owner).GetProperties())
        {
            PropertyAccessors accessors = reader.GetPropertyDefinition(handle).GetAccessors();
            if (accessors.Getter == method.Handle || accessors.Setter == method.Handle)
            {
                return ReadOf(method.Module, handle);
            }
        }

        return null;
    }

    private static EffectContract? ReadOf(IlModule module, EntityHandle member) =>
        module.Contracts.TryGetValue(member, out EffectContract? known) ? known : module.Contracts.GetOrAdd(member, Read(module, member));

    private static EffectContract? Read(IlModule module, EntityHandle member)
    {
        if (IlAttributes.Find(module, module.Reader.GetCustomAttributes(member), EffectContract.Attribute) is not { } attribute ||
            attribute.DecodeValue(new IlAttributeReader(module)) is not { FixedArguments: [{ Value: int atMost }] })
        {
            return null;
        }

        int steps = IlAttributes.NamedArgument(module, attribute, "Steps") is int named ? named : 0;
        return new EffectContract((Effect)atMost, steps > 0 ? steps : null, NameOf(module, member)) { IsOfKernel = module.Name == Contract };
    }

    private static string NameOf(IlModule module, EntityHandle member)
    {
        MetadataReader reader = module.Reader;
        switch (member.Kind)
        {
            case HandleKind.MethodDefinition:
                IlMethod method = new(module, (MethodDefinitionHandle)member);
                return IlNames.Full(module.NameOf(method.Owner), method.Name);
            case HandleKind.PropertyDefinition:
                PropertyDefinition property = reader.GetPropertyDefinition((PropertyDefinitionHandle)member);
                PropertyAccessors accessors = property.GetAccessors();
                TypeDefinitionHandle owner = reader.GetMethodDefinition(accessors.Getter.IsNil ? accessors.Setter : accessors.Getter).GetDeclaringType();
                return IlNames.SimpleName(module.NameOf(owner)) + "." + reader.GetString(property.Name);
            default:
                return IlNames.SimpleName(module.NameOf((TypeDefinitionHandle)member));
        }
    }

    private static string SignatureOf(IlMethod method) => IlSymbols.Text(method.Definition.DecodeSignature(method.Module.Types, null));
}
