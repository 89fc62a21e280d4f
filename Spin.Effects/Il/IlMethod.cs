using System.Reflection;
using System.Reflection.Metadata;

namespace Spin.Analysis.Il;

/// <summary>A method of an assembly at hand.</summary>
/// <param name="Module">The assembly.</param>
/// <param name="Handle">The method.</param>
internal sealed record IlMethod(IlModule Module, MethodDefinitionHandle Handle)
{
    /// <summary>The definition.</summary>
    internal MethodDefinition Definition => Module.Reader.GetMethodDefinition(Handle);

    /// <summary>The metadata name.</summary>
    internal string Name => Module.NameOf(Handle);

    /// <summary>The declaring type.</summary>
    internal TypeDefinitionHandle Owner => Definition.GetDeclaringType();

    /// <summary>Whether it has no receiver.</summary>
    internal bool IsStatic => (Definition.Attributes & MethodAttributes.Static) != 0;

    /// <summary>Whether it is found by the type of its receiver, or of a type argument.</summary>
    internal bool IsVirtual => (Definition.Attributes & MethodAttributes.Virtual) != 0;

    /// <summary>Whether another method may run in its place.</summary>
    internal bool IsOverridable =>
        (Definition.Attributes & (MethodAttributes.Virtual | MethodAttributes.Final)) == MethodAttributes.Virtual &&
        (Module.Reader.GetTypeDefinition(Owner).Attributes & TypeAttributes.Sealed) == 0;

    /// <summary>Whether it has IL.</summary>
    internal bool HasBody => IlModule.HasBody(Definition);

    /// <inheritdoc/>
    public override string ToString() => Module.NameOf(Owner) + "." + Name;
}
