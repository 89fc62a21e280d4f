using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Spin.Analysis;
using Spin.Analysis.Il;

namespace Spin.Verifier.MachineCode;

/// <summary>Reads from an image's assembly which methods of its dispatch tables run which handlers.</summary>
internal static class DispatchTables
{
    /// <summary>The namespace of what is generated for an image.</summary>
    internal const string Namespace = "SpinGenerated";

    private const string Mark = "Spin.TableHandlerAttribute";

    /// <summary>Reads the handlers, by event and in the order of dispatch.</summary>
    /// <param name="assembly">The image's assembly.</param>
    /// <exception cref="System.BadImageFormatException">It is no assembly.</exception>
    internal static IReadOnlyList<HandlerEntry> Read(byte[] assembly)
    {
        using PEReader file = new(ImmutableArray.Create(assembly));
        IlModule module = new(file);
        MetadataReader reader = module.Reader;
        List<HandlerEntry> entries = [];
        foreach (TypeDefinitionHandle handle in reader.TypeDefinitions)
        {
            TypeDefinition type = reader.GetTypeDefinition(handle);
            if (!reader.StringComparer.Equals(type.Namespace, Namespace))
            {
                continue;
            }

            foreach (MethodDefinitionHandle member in type.GetMethods())
            {
                MethodDefinition method = reader.GetMethodDefinition(member);
                if (IlAttributes.Find(module, method.GetCustomAttributes(), Mark) is { } mark)
                {
                    entries.Add(ReadEntry(module, type, method, mark));
                }
            }
        }

        return entries;
    }

    private static HandlerEntry ReadEntry(IlModule module, TypeDefinition type, MethodDefinition method, CustomAttribute mark)
    {
        MetadataReader reader = module.Reader;
        CustomAttributeValue<string> value = mark.DecodeValue(new IlAttributeReader(module));
        string guard = "";
        int limit = 0;
        int instructions = 0;
        HashSet<string> flags = [];
        foreach (CustomAttributeNamedArgument<string> named in value.NamedArguments)
        {
            switch (named.Value)
            {
                case string text:
                    guard = text;
                    break;
                case int number when named.Name == nameof(HandlerEntry.LimitInstructions):
                    instructions = number;
                    break;
                case int number:
                    limit = number;
                    break;
                case true:
                    flags.Add(named.Name!);
                    break;
                default:
                    break;
            }
        }

        return new HandlerEntry(
            Text(value, 0),
            value.FixedArguments[1].Value is int level ? (Level)level : throw new InvalidDataException("a handler's level is no number"),
            Text(value, 2),
            Text(value, 3),
            guard,
            limit,
            flags.Contains("Contained"),
            flags.Contains("Proven"),
            flags.Contains("Inlined"),
            reader.GetString(type.Name),
            reader.GetString(method.Name),
            ArgumentRegisters.Of(reader, method),
            RaiseArguments(reader, type))
        {
            LimitInstructions = instructions,
        };
    }

    private static KnownPointers RaiseArguments(MetadataReader reader, TypeDefinition type)
    {
        foreach (MethodDefinitionHandle member in type.GetMethods())
        {
            MethodDefinition method = reader.GetMethodDefinition(member);
            if (reader.StringComparer.Equals(method.Name, HandlerEntry.RaiseMethod))
            {
                return ArgumentRegisters.Of(reader, method);
            }
        }

        return default;
    }

    private static string Text(CustomAttributeValue<string> value, int index) => value.FixedArguments[index].Value as string ?? "";
}
