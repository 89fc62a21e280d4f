using System.Collections.Generic;
using System.Reflection.Metadata;
using Spin.Verifier.Metadata;

namespace Spin.Verifier.Modules;

/// <summary>
/// Names that a C# compiler can have written. Generated code spells names out, and tools compare them: a name that holds the end of a
/// statement or a dot of its own would say another thing there than here.
/// </summary>
internal static class NameRules
{
    // A namespace is its parts; explicit implementations are named after their interface, which may be generic, nested or of tuples.
    private const string OfNamespaces = ".";
    private const string OfMembers = ".,()[]*&+";

    // What compilers put into names of their own: <>c, <Main>g__F|0_0, __StaticArrayInitTypeSize=8, List`1, <>1__state.
    private const string OfCompilers = "<>`|=-$_";

    // Spin.Kernel, and Spin with what lies in its namespace; System.Private.CoreLib.
    private static readonly string[] s_kernels = ["Spin_Kernel", "Spin_Spin", "S_P_"];

    /// <summary>The names that no compiler wrote.</summary>
    internal static IEnumerable<RuleFinding> Judge(LinkedAssembly assembly)
    {
        MetadataReader reader = assembly.Reader;
        if (IsKernels(reader.GetString(reader.GetAssemblyDefinition().Name)))
        {
            yield return new RuleFinding(
                VerifierRules.Names, "its name begins as those of the kernel's assemblies do, by which their functions are known in machine code; give the assembly another name", assembly.Name);
        }

        foreach (TypeDefinitionHandle handle in reader.TypeDefinitions)
        {
            TypeDefinition type = reader.GetTypeDefinition(handle);
            if (!IsWritable(reader, type.Name, "") || !IsWritable(reader, type.Namespace, OfNamespaces))
            {
                yield return Strange(assembly, "type");
            }
        }

        foreach (MethodDefinitionHandle handle in reader.MethodDefinitions)
        {
            MethodDefinition method = reader.GetMethodDefinition(handle);
            if (!IsWritable(reader, method.Name, OfMembers))
            {
                yield return Strange(assembly, "method");
            }

            foreach (ParameterHandle parameter in method.GetParameters())
            {
                if (!IsWritable(reader, reader.GetParameter(parameter).Name, ""))
                {
                    yield return Strange(assembly, "parameter");
                }
            }
        }

        foreach (FieldDefinitionHandle handle in reader.FieldDefinitions)
        {
            if (!IsWritable(reader, reader.GetFieldDefinition(handle).Name, OfMembers))
            {
                yield return Strange(assembly, "field");
            }
        }

        foreach (PropertyDefinitionHandle handle in reader.PropertyDefinitions)
        {
            if (!IsWritable(reader, reader.GetPropertyDefinition(handle).Name, OfMembers))
            {
                yield return Strange(assembly, "property");
            }
        }
    }

    /// <summary>Whether the functions of an assembly have names in machine code that begin as the kernel's, the contract's or the class library's do.</summary>
    private static bool IsKernels(string assembly)
    {
        char[] letters = assembly.ToCharArray();
        for (int index = 0; index < letters.Length; index++)
        {
            letters[index] = char.IsAsciiLetterOrDigit(letters[index]) ? letters[index] : '_';
        }

        string mangled = new(letters);
        return System.Array.Exists(s_kernels, name => mangled.StartsWith(name, System.StringComparison.Ordinal));
    }

    private static bool IsWritable(MetadataReader reader, StringHandle handle, string also)
    {
        foreach (char letter in reader.GetString(handle))
        {
            if (!char.IsLetterOrDigit(letter) && !OfCompilers.Contains(letter) && !also.Contains(letter) && !IsPartOfLetter(letter))
            {
                return false;
            }
        }

        return true;
    }

    // C# allows combining marks, connectors and formatting characters in identifiers (Unicode Annex 31).
    private static bool IsPartOfLetter(char letter) => char.GetUnicodeCategory(letter) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark or
        System.Globalization.UnicodeCategory.ConnectorPunctuation or System.Globalization.UnicodeCategory.LetterNumber or
        System.Globalization.UnicodeCategory.Surrogate or System.Globalization.UnicodeCategory.Format;

    private static RuleFinding Strange(LinkedAssembly assembly, string what) =>
        new(VerifierRules.Metadata, $"a {what} has a name that no C# compiler writes", assembly.Name);
}
