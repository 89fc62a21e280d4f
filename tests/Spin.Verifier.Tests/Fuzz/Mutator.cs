using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Spin.Verifier.Flow;

namespace Spin.Verifier.Tests.Fuzz;

/// <summary>Changes the bodies of an assembly: some changes keep instructions whole, so that many mutants come far.</summary>
internal sealed class Mutator
{
    private static readonly byte[] s_plain =
    [
        0x00, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x0A, 0x0B, 0x14, 0x16, 0x17, 0x18, 0x25, 0x26, 0x2A, 0x46, 0x4A, 0x50, 0x51, 0x54, 0x55, 0x58, 0x59, 0x69, 0x6A,
        0x8E, 0x94, 0x9A, 0x9E, 0xA2, 0xD3, 0xE0, 0x60, 0x7A,
    ];

    private readonly byte[] _file;
    private readonly List<(string Name, int Offset, int Length)> _bodies = [];
    private readonly int[] _tokens;

    internal Mutator(byte[] file)
    {
        _file = file;
        using PEReader image = new([.. file]);
        MetadataReader reader = image.GetMetadataReader();
        _tokens = [.. Tokens(reader)];
        foreach (MethodDefinitionHandle handle in reader.MethodDefinitions)
        {
            MethodDefinition method = reader.GetMethodDefinition(handle);
            if (reader.GetString(reader.GetTypeDefinition(method.GetDeclaringType()).Name) == "Methods" && reader.GetString(method.Name) is [not '.', ..] name && method.RelativeVirtualAddress != 0)
            {
                MethodBodyBlock body = image.GetMethodBody(method.RelativeVirtualAddress);
                SectionHeader section = image.PEHeaders.SectionHeaders[image.PEHeaders.GetContainingSectionIndex(method.RelativeVirtualAddress)];
                int start = method.RelativeVirtualAddress - section.VirtualAddress + section.PointerToRawData;
                int header = (file[start] & 3) == 2 ? 1 : 12;
                _bodies.Add((name, start + header, body.GetILBytes()!.Length));
            }
        }
    }

    /// <summary>An assembly with one changed body.</summary>
    internal (byte[] File, string Method) Mutate(Random random)
    {
        (string name, int offset, int length) = _bodies[random.Next(_bodies.Count)];
        byte[] file = (byte[])_file.Clone();
        List<Instruction> code = Read(file, offset, length);
        for (int change = random.Next(1, 4); change > 0; change--)
        {
            Instruction instruction = code[random.Next(code.Count)];
            int at = offset + instruction.Offset;
            int size = instruction.Next - instruction.Offset;
            switch (random.Next(5))
            {
                case 0:
                    file[at + random.Next(size)] = (byte)random.Next(256);
                    break;
                case 1 when size == 1:
                    file[at] = s_plain[random.Next(s_plain.Length)];
                    break;
                case 2 when size == 5 && instruction.Operand >> 24 is > 0:
                    BitConverter.TryWriteBytes(file.AsSpan(at + 1), _tokens[random.Next(_tokens.Length)]);
                    break;
                case 3 when size is 2 or 5:
                    file[at + 1] = (byte)(file[at + 1] + random.Next(-6, 7));
                    break;
                default:
                    Instruction other = code[random.Next(code.Count)];
                    if (other.Next - other.Offset == size)
                    {
                        _file.AsSpan(offset + other.Offset, size).CopyTo(file.AsSpan(at));
                    }
                    else
                    {
                        file.AsSpan(at, size).Clear();
                    }

                    break;
            }
        }

        return (file, name);
    }

    /// <summary>An assembly with some changed bytes anywhere behind its headers.</summary>
    internal byte[] MutateAnywhere(Random random)
    {
        const int Headers = 0x200;
        byte[] file = (byte[])_file.Clone();
        for (int change = random.Next(1, 6); change > 0; change--)
        {
            file[random.Next(Headers, file.Length)] = (byte)random.Next(256);
        }

        return file;
    }

    private static List<Instruction> Read(byte[] file, int offset, int length)
    {
        using PEReader image = new([.. file]);
        MetadataReader reader = image.GetMetadataReader();
        foreach (MethodDefinitionHandle handle in reader.MethodDefinitions)
        {
            int address = reader.GetMethodDefinition(handle).RelativeVirtualAddress;
            if (address == 0)
            {
                continue;
            }

            SectionHeader section = image.PEHeaders.SectionHeaders[image.PEHeaders.GetContainingSectionIndex(address)];
            int start = address - section.VirtualAddress + section.PointerToRawData;
            if (offset - start is 1 or 12 && image.GetMethodBody(address) is { } body && body.GetILBytes()!.Length == length)
            {
                return InstructionReader.Read(body.GetILReader()).Instructions;
            }
        }

        throw new InvalidOperationException("The body is not there.");
    }

    private static IEnumerable<int> Tokens(MetadataReader reader)
    {
        IEnumerable<EntityHandle> handles =
        [
            .. reader.MemberReferences.Select(static handle => (EntityHandle)handle), .. reader.MethodDefinitions.Select(static handle => (EntityHandle)handle),
            .. reader.FieldDefinitions.Select(static handle => (EntityHandle)handle), .. reader.TypeDefinitions.Select(static handle => (EntityHandle)handle),
            .. reader.TypeReferences.Select(static handle => (EntityHandle)handle),
        ];
        return handles.Select(MetadataTokens.GetToken);
    }
}
