using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;

namespace Spin.Sdk.Unwind;

/// <summary>
/// Writes the frames of compiled code as the kernel reads them (<c>Spin.Kernel/Runtime/Exceptions/CompiledFrames.cs</c>): a count, then
/// for each function its offset in the code and the offset of its record in the table, then the records. Functions that begin
/// alike share a record: two thousand functions have about a hundred.
/// </summary>
internal static class UnwindTable
{
    private const int CountSize = sizeof(uint);
    private const int EntrySize = 2 * sizeof(uint);

    /// <summary>Flags of a record.</summary>
    [Flags]
    private enum RecordFlags : byte
    {
        None = 0,
        Funclet = 1,
        Clauses = 2,
        ReversePInvoke = 4,
        Spindle = 8,
        Nucleus = 16,
    }

    /// <summary>Writes the table.</summary>
    /// <param name="frames">The frames, in the order of the code.</param>
    /// <exception cref="InvalidDataException">A funclet names a method that is not there.</exception>
    internal static byte[] Write(IReadOnlyList<CompiledFrame> frames)
    {
        MemoryStream records = new();
        Dictionary<string, uint> known = [];
        Dictionary<uint, uint> methods = [];
        uint[] places = new uint[frames.Count];
        uint first = (uint)(CountSize + (frames.Count * EntrySize));

        // Methods before funclets: a funclet's record refers to its method's.
        foreach (bool funclets in (bool[])[false, true])
        {
            for (int i = 0; i < frames.Count; i++)
            {
                if (frames[i].MethodStart.HasValue == funclets)
                {
                    places[i] = first + Add(records, known, RecordOf(frames[i], methods));
                    methods[frames[i].Start] = places[i];
                }
            }
        }

        byte[] table = new byte[first + records.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(table, (uint)frames.Count);
        for (int i = 0; i < frames.Count; i++)
        {
            Span<byte> entry = table.AsSpan(CountSize + (i * EntrySize));
            BinaryPrimitives.WriteUInt32LittleEndian(entry, frames[i].Start);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[sizeof(uint)..], places[i]);
        }

        records.ToArray().CopyTo(table.AsSpan((int)first));
        return table;
    }

    /// <summary>Flags; a funclet's distance from its method and its method's record; the offset of clauses; instructions.</summary>
    private static byte[] RecordOf(CompiledFrame frame, Dictionary<uint, uint> methods)
    {
        RecordFlags flags = (frame.MethodStart.HasValue ? RecordFlags.Funclet : 0)
            | (frame.Clauses.HasValue ? RecordFlags.Clauses : 0)
            | (frame.IsReversePInvoke ? RecordFlags.ReversePInvoke : 0)
            | frame.Owner switch
            {
                FrameOwner.Spindle => RecordFlags.Spindle,
                FrameOwner.Nucleus => RecordFlags.Nucleus,
                _ => 0,
            };
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        writer.Write((byte)flags);
        if (frame.MethodStart is { } method)
        {
            writer.Write(frame.Start - method);
            writer.Write(methods.TryGetValue(method, out uint record)
                ? record
                : throw new InvalidDataException("a catch or finally body belongs to no method"));
        }

        if (frame.Clauses is { } clauses)
        {
            writer.Write(clauses);
        }

        writer.Write7BitEncodedInt(frame.Instructions.Length);
        writer.Write(frame.Instructions);
        return stream.ToArray();
    }

    private static uint Add(MemoryStream records, Dictionary<string, uint> known, byte[] record)
    {
        string key = Convert.ToHexString(record);
        if (!known.TryGetValue(key, out uint place))
        {
            place = (uint)records.Length;
            known.Add(key, place);
            records.Write(record);
        }

        return place;
    }
}
