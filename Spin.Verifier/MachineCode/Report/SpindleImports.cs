using System.Collections.Generic;
using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Spin.Analysis.Il;

namespace Spin.Verifier.MachineCode;

/// <summary>Reads from manifests what spindles ask for.</summary>
internal static class SpindleImports
{
    private const string Import = "Spin.ServiceImportAttribute";
    private const int PositionArgument = 1;
    private const int ServiceArgument = 2;

    /// <summary>Reads one assembly's.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <returns>By a spindle's full name, in the order of its constructor.</returns>
    /// <exception cref="System.BadImageFormatException">It is no assembly.</exception>
    internal static Dictionary<string, SortedDictionary<int, string>> Read(byte[] assembly)
    {
        Dictionary<string, SortedDictionary<int, string>> imports = [];
        using PEReader file = new(ImmutableArray.Create(assembly));
        if (!file.HasMetadata || !file.GetMetadataReader().IsAssembly)
        {
            return imports;
        }

        IlModule module = new(file);
        IlAttributeReader values = new(module);
        foreach (CustomAttributeHandle handle in module.Reader.GetAssemblyDefinition().GetCustomAttributes())
        {
            CustomAttribute attribute = module.Reader.GetCustomAttribute(handle);
            if (IlAttributes.TypeOf(module, attribute).Name != Import)
            {
                continue;
            }

            ImmutableArray<CustomAttributeTypedArgument<string>> arguments = attribute.DecodeValue(values).FixedArguments;
            string spindle = NameOf(arguments[0].Value);
            if (!imports.TryGetValue(spindle, out SortedDictionary<int, string>? services))
            {
                imports.Add(spindle, services = []);
            }

            string service = NameOf(arguments[ServiceArgument].Value);
            services[(int)arguments[PositionArgument].Value!] = service[(service.LastIndexOf('.') + 1)..];
        }

        return imports;
    }

    /// <summary>The type's name without its assembly.</summary>
    private static string NameOf(object? type) => type is string name ? name.Split(',')[0] : "";
}
