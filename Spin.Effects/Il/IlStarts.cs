using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Metadata;
using Spin.Analysis.Representation;

namespace Spin.Analysis.Il;

/// <summary>Finds what fills the statics of judged types, and what enters it.</summary>
internal sealed class IlStarts(IlProgram program)
{
    private readonly ConcurrentDictionary<(IlModule Module, TypeDefinitionHandle Type), IlStart?> _starts = new();

    /// <summary>What runs before a static field is used.</summary>
    /// <param name="user">The method that uses it.</param>
    /// <param name="field">The field, as the method's instruction names it.</param>
    /// <returns>Null where nothing does, or has before the method was entered.</returns>
    internal Method? BeforeUse(IlMethod user, EntityHandle field)
    {
        (IlModule Module, TypeDefinitionHandle Handle)? owner = field.Kind == HandleKind.FieldDefinition
            ? (user.Module, user.Module.Reader.GetFieldDefinition((FieldDefinitionHandle)field).GetDeclaringType())
            : program.Resolve(program.Symbols.TypeOf(user.Module, user.Module.Reader.GetMemberReference((MemberReferenceHandle)field).Parent));
        if (owner is not { } declared || Of(declared.Module, declared.Handle) is not { } start || start.Method.Equals(user))
        {
            return null;
        }

        // Whoever is inside such a type has entered it by a constructor or a static method.
        return start.IsPrecise && declared.Module == user.Module && declared.Handle == OuterOf(user) ? null : program.Symbols.Of(start.Method);
    }

    /// <summary>What runs before the body of a method.</summary>
    internal Method? BeforeBody(IlMethod method) =>
        method.Name != ".cctor" && (method.IsStatic || method.Name == ".ctor" || method.Module.IsStruct(method.Owner)) &&
        Of(method.Module, method.Owner) is { IsPrecise: true } start ? program.Symbols.Of(start.Method) : null;

    private IlStart? Of(IlModule module, TypeDefinitionHandle type) => !program.Judges(module) ? null :
        _starts.TryGetValue((module, type), out IlStart? known) ? known : _starts.GetOrAdd((module, type), Find(module, type));

    private static IlStart? Find(IlModule module, TypeDefinitionHandle type)
    {
        foreach (IlMethod method in module.MethodsOf(type))
        {
            if (method.Name == ".cctor")
            {
                return new IlStart(method, (module.Reader.GetTypeDefinition(type).Attributes & TypeAttributes.BeforeFieldInit) == 0);
            }
        }

        return null;
    }

    // A lambda stands in a type of the compiler's inside its own.
    private static TypeDefinitionHandle OuterOf(IlMethod method)
    {
        MetadataReader reader = method.Module.Reader;
        TypeDefinitionHandle type = method.Owner;
        while (reader.StringComparer.StartsWith(reader.GetTypeDefinition(type).Name, "<") && reader.GetTypeDefinition(type).GetDeclaringType() is { IsNil: false } outer)
        {
            type = outer;
        }

        return type;
    }

    // A type that is not marked 'beforefieldinit' is filled when it is entered, not only when a field is used.
    private sealed record IlStart(IlMethod Method, bool IsPrecise);
}
