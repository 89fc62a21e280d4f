using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace Spin.Verifier.MachineCode;

/// <summary>
/// Tells whose code a symbol names. The compiler writes assembly, namespace and type into one word with underscores between, so the types of
/// the assemblies that were compiled are needed to take it apart.
/// </summary>
public sealed class SymbolOwners
{
    private const string RuntimeAssembly = "(runtime, assembly code)";
    private const string CoreLibrary = "System.Private.CoreLib";

    // The compiler's short names of types that the language has words for.
    private static readonly string[] s_primitives =
        ["Bool", "Char", "Int8", "UInt8", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64", "IntPtr", "UIntPtr", "Single", "Double", "Object", "String", "Void"];

    private readonly Dictionary<string, (CodeOwner Owner, string Type)> _types = new(StringComparer.Ordinal);

    /// <summary>Whose code it is that belongs to no type.</summary>
    internal static CodeOwner Runtime { get; } = new(RuntimeAssembly, "");

    /// <summary>Adds the types of an assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <exception cref="BadImageFormatException">It is none.</exception>
    public void Add(byte[] assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        using PEReader file = new(ImmutableArray.Create(assembly));
        if (!file.HasMetadata)
        {
            return;
        }

        MetadataReader reader = file.GetMetadataReader();
        if (!reader.IsAssembly)
        {
            return;
        }

        string name = reader.GetString(reader.GetAssemblyDefinition().Name);
        string prefix = Mangle(name.Replace("System.Private.", "S_P_", StringComparison.Ordinal));
        foreach (TypeDefinitionHandle handle in reader.TypeDefinitions)
        {
            TypeDefinition type = reader.GetTypeDefinition(handle);
            (string space, string path) = PathOf(reader, type);
            _types.TryAdd($"{prefix}_{Mangle(path)}", (new CodeOwner(name, space), path));
        }

        if (name == CoreLibrary)
        {
            foreach (string primitive in s_primitives)
            {
                _types.TryAdd(primitive, (new CodeOwner(name, "System"), primitive));
            }
        }
    }

    /// <summary>The owner of a function: by the first of its symbols that names a known type.</summary>
    internal CodeOwner Of(CodeFunction function) => TypeOf(function)?.Owner ?? Runtime;

    /// <summary>The type whose member a function is, its full name with <c>+</c> before nested ones, and the owner.</summary>
    /// <returns>Null where none of its symbols names a known type.</returns>
    internal (CodeOwner Owner, string Type)? TypeOf(CodeFunction function)
    {
        foreach (string symbol in function.Symbols)
        {
            if (TypeOf(symbol) is { } type)
            {
                return type;
            }
        }

        return null;
    }

    /// <summary>The owner of what a symbol names.</summary>
    /// <returns>Null where it names no member of a known type.</returns>
    public CodeOwner? Of(string symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        return TypeOf(symbol)?.Owner;
    }

    private (CodeOwner Owner, string Type)? TypeOf(string symbol)
    {
        ReadOnlySpan<char> name = symbol;
        foreach (string wrapper in (string[])["unbox_", "<Boxed>"])
        {
            name = name.StartsWith(wrapper, StringComparison.Ordinal) ? name[wrapper.Length..] : name;
        }

        int generic = name.IndexOf('<');
        name = generic > 0 ? name[..generic] : name;
        for (int end = name.Length; end > 0; end = name[..end].LastIndexOf('_'))
        {
            if (_types.TryGetValue(name[..end].ToString(), out (CodeOwner, string) type))
            {
                return type;
            }
        }

        return null;
    }

    private static (string Space, string Path) PathOf(MetadataReader reader, TypeDefinition type)
    {
        string name = reader.GetString(type.Name);
        if (type.GetDeclaringType() is { IsNil: false } outer)
        {
            (string space, string path) = PathOf(reader, reader.GetTypeDefinition(outer));
            return (space, $"{path}+{name}");
        }

        string own = reader.GetString(type.Namespace);
        return (own, own.Length == 0 ? name : $"{own}.{name}");
    }

    private static string Mangle(string name)
    {
        StringBuilder mangled = new(name.Length);
        foreach (char character in name)
        {
            mangled.Append(char.IsAsciiLetterOrDigit(character) ? character : '_');
        }

        return mangled.ToString();
    }
}
