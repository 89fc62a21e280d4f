using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Spin.Sdk.Symbols;

/// <summary>Runs the line number programs of DWARF (DWARF 4, 6.2): versions 2 to 4, which ilc and GNU as write as told.</summary>
internal ref struct LineProgram
{
    private const int AddressSize = 8;

    private readonly List<LineRow> _rows;
    private ReadOnlySpan<byte> _rest;

    private LineProgram(ReadOnlySpan<byte> section, List<LineRow> rows)
    {
        _rest = section;
        _rows = rows;
    }

    private enum Standard : byte
    {
        Copy = 1,
        AdvanceAddress = 2,
        AdvanceLine = 3,
        SetFile = 4,
        SetColumn = 5,
        NegateStatement = 6,
        SetBasicBlock = 7,
        ConstantAddAddress = 8,
        FixedAdvanceAddress = 9,
        SetPrologueEnd = 10,
        SetEpilogueBegin = 11,
        SetInstructionSet = 12,
    }

    private enum Extended : byte
    {
        EndSequence = 1,
        SetAddress = 2,
        DefineFile = 3,
    }

    /// <summary>All rows of a <c>.debug_line</c> section, sorted by address.</summary>
    internal static List<LineRow> Read(ReadOnlySpan<byte> section)
    {
        List<LineRow> rows = [];
        while (!section.IsEmpty)
        {
            int length = BinaryPrimitives.ReadInt32LittleEndian(section);
            LineProgram unit = new(section.Slice(sizeof(int), length), rows);
            unit.Run();
            section = section[(sizeof(int) + length)..];
        }

        rows.Sort(static (left, right) => left.Address.CompareTo(right.Address));
        return rows;
    }

    private void Run()
    {
        ushort version = Take<ushort>();
        if (version is < 2 or > 4)
        {
            return; // a newer assembler's own unit: its lines are left out, its symbols are not
        }

        int headerLength = Take<int>();
        ReadOnlySpan<byte> program = _rest[headerLength..];
        byte minimumLength = Take<byte>();
        if (version >= 4)
        {
            Take<byte>(); // operations of one instruction: always 1 here
        }

        Take<byte>(); // whether rows begin as statements
        sbyte lineBase = (sbyte)Take<byte>();
        byte lineRange = Take<byte>();
        byte opcodeBase = Take<byte>();
        _rest = _rest[(opcodeBase - 1)..];
        List<string> paths = ReadPaths();
        _rest = program;
        Execute(new UnitShape(minimumLength, lineBase, lineRange, opcodeBase), paths);
    }

    private List<string> ReadPaths()
    {
        List<string> directories = [""];
        for (string directory = Text(); directory.Length != 0; directory = Text())
        {
            directories.Add(directory);
        }

        List<string> paths = [""];
        for (string name = Text(); name.Length != 0; name = Text())
        {
            int directory = (int)Unsigned();
            Unsigned();
            Unsigned();
            string folder = directory < directories.Count ? directories[directory] : "";
            paths.Add(folder.Length == 0 ? name : Path.Combine(folder, name));
        }

        return paths;
    }

    private void Execute(UnitShape shape, List<string> paths)
    {
        ulong address = 0;
        int file = 1;
        int line = 1;
        while (!_rest.IsEmpty)
        {
            byte opcode = Take<byte>();
            if (opcode >= shape.OpcodeBase)
            {
                int adjusted = opcode - shape.OpcodeBase;
                address += (ulong)(adjusted / shape.LineRange * shape.MinimumLength);
                line += shape.LineBase + (adjusted % shape.LineRange);
                Add(address, paths, file, line);
                continue;
            }

            switch ((Standard)opcode)
            {
                case 0:
                    ExecuteExtended(ref address, ref file, ref line, paths);
                    break;
                case Standard.Copy:
                    Add(address, paths, file, line);
                    break;
                case Standard.AdvanceAddress:
                    address += Unsigned() * shape.MinimumLength;
                    break;
                case Standard.AdvanceLine:
                    line += (int)Signed();
                    break;
                case Standard.SetFile:
                    file = (int)Unsigned();
                    break;
                case Standard.SetColumn or Standard.SetInstructionSet:
                    Unsigned();
                    break;
                case Standard.ConstantAddAddress:
                    address += (ulong)((byte.MaxValue - shape.OpcodeBase) / shape.LineRange * shape.MinimumLength);
                    break;
                case Standard.FixedAdvanceAddress:
                    address += Take<ushort>();
                    break;
                default:
                    break; // flags that a stack trace has no use for
            }
        }
    }

    private void ExecuteExtended(ref ulong address, ref int file, ref int line, List<string> paths)
    {
        int length = (int)Unsigned();
        ReadOnlySpan<byte> instruction = _rest[..length];
        _rest = _rest[length..];
        switch ((Extended)instruction[0])
        {
            case Extended.EndSequence:
                _rows.Add(new LineRow(address, "", 0));
                address = 0;
                file = 1;
                line = 1;
                break;
            case Extended.SetAddress when length == AddressSize + 1:
                address = BinaryPrimitives.ReadUInt64LittleEndian(instruction[1..]);
                break;
            default:
                break;
        }
    }

    private readonly void Add(ulong address, List<string> paths, int file, int line) =>
        _rows.Add(new LineRow(address, file < paths.Count ? paths[file] : "", line));

    private T Take<T>()
        where T : unmanaged
    {
        T value = System.Runtime.InteropServices.MemoryMarshal.Read<T>(_rest);
        _rest = _rest[System.Runtime.CompilerServices.Unsafe.SizeOf<T>()..];
        return value;
    }

    private string Text()
    {
        int end = _rest.IndexOf((byte)0);
        string text = Encoding.UTF8.GetString(_rest[..end]);
        _rest = _rest[(end + 1)..];
        return text;
    }

    private ulong Unsigned()
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte part = Take<byte>();
            value |= (ulong)(part & 0x7F) << shift;
            if ((part & 0x80) == 0)
            {
                return value;
            }
        }
    }

    private long Signed()
    {
        long value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte part = Take<byte>();
            value |= (long)(part & 0x7F) << shift;
            if ((part & 0x80) == 0)
            {
                return (part & 0x40) != 0 && shift + 7 < 64 ? value | (-1L << (shift + 7)) : value;
            }
        }
    }

    private readonly record struct UnitShape(byte MinimumLength, sbyte LineBase, byte LineRange, byte OpcodeBase);
}
