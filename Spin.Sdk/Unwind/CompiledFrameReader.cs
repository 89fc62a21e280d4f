using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using Spin.Sdk.Elf;

namespace Spin.Sdk.Unwind;

/// <summary>
/// Reads the frames of the native compiler's object: for each function an entry of <c>.eh_frame</c> (Linux Standard Base, "Exception
/// Frames"), whose language-specific data lie in <c>.dotnet_eh_table</c> (dotnet/runtime, UnixNativeCodeManager.cpp).
/// </summary>
internal static class CompiledFrameReader
{
    private const string Code = "__managedcode";
    private const string Data = ".data";
    private const string Frames = ".eh_frame";
    private const string MethodData = ".dotnet_eh_table";

    /// <summary>R_X86_64_PC32: the distance from the place (x86-64 psABI, table 4.10).</summary>
    private const uint Distance = 2;

    private const byte KindMask = 0x03;
    private const byte HasClauses = 0x04;
    private const byte IsReversePInvoke = 0x08;
    private const byte HasAssociatedData = 0x10;
    private const byte Nop = 0;

    /// <summary>
    /// The one common entry, from its version on: augmentation zLR with distances of 32 bits, code by 1, data by -8, the return
    /// address in column 16, the frame 8 above rsp, the return address at its top.
    /// </summary>
    private static readonly byte[] s_common = [1, (byte)'z', (byte)'L', (byte)'R', 0, 1, 0x78, 16, 2, 0x1B, 0x1B, 0x0C, 7, 8, 0x90, 1];

    /// <summary>Reads every frame, in the order of the code.</summary>
    /// <param name="file">The compiler's object.</param>
    /// <param name="owners">Whose code it is.</param>
    /// <exception cref="InvalidDataException">It describes frames in a way that is not known.</exception>
    internal static IReadOnlyList<CompiledFrame> Read(ElfFile file, FrameOwners owners)
    {
        ElfSection frames = Find(file, Frames);
        Dictionary<ulong, ElfRelocation> targets = TargetsOf(file, frames);
        ElfSection methods = Find(file, MethodData);
        ReadOnlySpan<byte> methodData = file.Bytes(methods);
        Dictionary<ulong, ElfRelocation> clauses = TargetsOf(file, methods);
        Dictionary<ulong, FrameOwner> known = owners.Of(file, Find(file, Code));
        ReadOnlySpan<byte> bytes = file.Bytes(frames);
        List<CompiledFrame> result = [];
        for (int at = 0; at + (2 * sizeof(uint)) <= bytes.Length;)
        {
            int length = checked((int)BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]));
            int body = at + sizeof(uint);
            ReadOnlySpan<byte> entry = bytes.Slice(body, length);
            if (length != 0 && BinaryPrimitives.ReadUInt32LittleEndian(entry) != 0)
            {
                CompiledFrame frame = ReadFrame(entry, body, targets, methodData, clauses);
                result.Add(frame with { Owner = known.GetValueOrDefault(frame.MethodStart ?? frame.Start) });
            }
            else if (length != 0 && !entry[sizeof(uint)..].TrimEnd(Nop).SequenceEqual(s_common))
            {
                throw new InvalidDataException("a common entry of its frames is of another form");
            }

            at = body + length;
        }

        result.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        return result;
    }

    private static CompiledFrame ReadFrame(
        ReadOnlySpan<byte> entry,
        int place,
        Dictionary<ulong, ElfRelocation> targets,
        ReadOnlySpan<byte> methodData,
        Dictionary<ulong, ElfRelocation> clauses)
    {
        // The common entry 4, the function's start 4 and size 4, the augmentation's length 1, the language-specific data 4.
        const int startAt = 4;
        const int sizeAt = 8;
        const int lengthAt = 12;
        const int dataAt = 13;
        const int instructionsAt = 17;
        if (entry[lengthAt] != instructionsAt - dataAt)
        {
            throw new InvalidDataException("a frame's augmentation is of another length");
        }

        uint start = TargetIn(Code, targets, place + startAt);
        int data = checked((int)TargetIn(MethodData, targets, place + dataAt));
        byte flags = methodData[data];
        bool isFunclet = (flags & KindMask) != 0;
        int behind = data + 1;
        uint? method = isFunclet ? start - BinaryPrimitives.ReadUInt32LittleEndian(methodData[(behind + sizeof(int))..]) : null;
        int clausesAt = behind + ((flags & HasAssociatedData) != 0 ? sizeof(int) : 0);
        return new CompiledFrame(
            start,
            BinaryPrimitives.ReadUInt32LittleEndian(entry[sizeAt..]),
            entry[instructionsAt..].TrimEnd(Nop).ToArray(),
            (flags & IsReversePInvoke) != 0,
            method,
            !isFunclet && (flags & HasClauses) != 0 ? TargetIn(Data, clauses, clausesAt) : null);
    }

    private static uint TargetIn(string section, Dictionary<ulong, ElfRelocation> targets, int place) =>
        targets.TryGetValue((ulong)place, out ElfRelocation target) && target.Section == section && target.Type == Distance
            ? checked((uint)target.Target)
            : throw new InvalidDataException($"a frame does not refer to {section} where it should");

    private static Dictionary<ulong, ElfRelocation> TargetsOf(ElfFile file, ElfSection section)
    {
        Dictionary<ulong, ElfRelocation> targets = [];
        foreach (ElfRelocation relocation in file.Relocations(section))
        {
            targets[relocation.Offset] = relocation;
        }

        return targets;
    }

    private static ElfSection Find(ElfFile file, string name) => file.Find(name) ?? throw new InvalidDataException($"it has no section {name}");
}
