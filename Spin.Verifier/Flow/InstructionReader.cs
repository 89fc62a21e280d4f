using System;
using System.Collections.Generic;
using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace Spin.Verifier.Flow;

/// <summary>Reads a body into instructions; a branch into the middle of one is refused.</summary>
internal sealed class InstructionReader
{
    private const int TwoByteMark = 0xFE;

    private static readonly OperandType?[] s_oneByte = new OperandType?[256];
    private static readonly OperandType?[] s_twoBytes = new OperandType?[256];

    // Most instructions have two bytes or more.
    private const int ExpectedLength = 2;

    private readonly List<Instruction> _instructions;
    private readonly List<int[]> _switches = [];
    private readonly int[] _indexByOffset;
    private bool[] _isTarget = [];

    static InstructionReader()
    {
        foreach (System.Reflection.FieldInfo field in typeof(OpCodes).GetFields())
        {
            if (field.GetValue(null) is OpCode { OpCodeType: not OpCodeType.Nternal } code)
            {
                (code.Size == 1 ? s_oneByte : s_twoBytes)[code.Value & 0xFF] = code.OperandType;
            }
        }
    }

    private InstructionReader(int length)
    {
        _instructions = new List<Instruction>(length / ExpectedLength);
        _indexByOffset = new int[length + 1];
        Array.Fill(_indexByOffset, -1);
    }

    /// <summary>The instructions, in their order.</summary>
    internal List<Instruction> Instructions => _instructions;

    /// <summary>The targets of a switch, as indices of instructions.</summary>
    internal int[] Targets(Instruction instruction) => _switches[(int)instruction.Operand];

    /// <summary>Whether a branch goes to an instruction.</summary>
    internal bool IsTarget(int index) => _isTarget[index];

    /// <summary>The index of the instruction that begins at an offset, the end being one past the last.</summary>
    internal int IndexAt(int offset) =>
        (uint)offset < (uint)_indexByOffset.Length && _indexByOffset[offset] is >= 0 and int index
            ? index
            : throw Refusal.Types($"IL_{offset:x4} lies within an instruction or outside the body");

    /// <summary>Reads a body.</summary>
    internal static InstructionReader Read(BlobReader body)
    {
        InstructionReader reader = new(body.Length);
        while (body.RemainingBytes > 0)
        {
            reader._indexByOffset[body.Offset] = reader._instructions.Count;
            reader._instructions.Add(reader.ReadOne(ref body));
        }

        reader._indexByOffset[body.Length] = reader._instructions.Count;
        reader.ResolveTargets();
        return reader;
    }

    private Instruction ReadOne(ref BlobReader body)
    {
        int offset = body.Offset;
        int first = body.ReadByte();
        bool isLong = first == TwoByteMark;
        int code = isLong ? Take(ref body, 1) : first;
        OperandType operand = (isLong ? s_twoBytes : s_oneByte)[code & 0xFF] ?? throw Refusal.Types($"IL_{offset:x4} is no instruction");
        long value = operand switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineI => (sbyte)Take(ref body, 1),
            OperandType.ShortInlineVar => Take(ref body, 1),
            OperandType.ShortInlineBrTarget => (sbyte)Take(ref body, 1) + body.Offset,
            OperandType.InlineVar => Take(ref body, 2),
            OperandType.InlineBrTarget => (long)Take(ref body, 4) + body.Offset,
            OperandType.InlineI8 or OperandType.InlineR => Take8(ref body),
            OperandType.InlineSwitch => ReadSwitch(ref body),
            _ => Take(ref body, 4),
        };
        return new Instruction(offset, (ILOpCode)(isLong ? TwoByteMark << 8 | code : code), value, body.Offset);
    }

    private long ReadSwitch(ref BlobReader body)
    {
        int count = Take(ref body, 4);
        if (count < 0 || count > body.RemainingBytes / sizeof(int))
        {
            throw Refusal.Types("a switch has more targets than the body has bytes");
        }

        int[] targets = new int[count];
        int next = body.Offset + count * sizeof(int);
        for (int i = 0; i < count; i++)
        {
            targets[i] = unchecked(body.ReadInt32() + next);
        }

        _switches.Add(targets);
        return _switches.Count - 1;
    }

    private void ResolveTargets()
    {
        _isTarget = new bool[_instructions.Count];
        for (int i = 0; i < _instructions.Count; i++)
        {
            Instruction instruction = _instructions[i];
            if (instruction.Code.IsBranch())
            {
                _instructions[i] = instruction with { Operand = Target(instruction.Operand) };
            }
        }

        foreach (int[] targets in _switches)
        {
            for (int i = 0; i < targets.Length; i++)
            {
                targets[i] = Target(targets[i]);
            }
        }
    }

    private int Target(long offset)
    {
        int index = offset is >= 0 and <= int.MaxValue ? IndexAt((int)offset) : throw Refusal.Types("a branch leaves the body");
        if (index >= _instructions.Count)
        {
            throw Refusal.Types("a branch leaves the body");
        }

        _isTarget[index] = true;
        return index;
    }

    private static int Take(ref BlobReader body, int size)
    {
        if (body.RemainingBytes < size)
        {
            throw Refusal.Types("the body ends within an instruction");
        }

        return size switch { 1 => body.ReadByte(), 2 => body.ReadUInt16(), _ => body.ReadInt32() };
    }

    private static long Take8(ref BlobReader body) =>
        body.RemainingBytes >= sizeof(long) ? body.ReadInt64() : throw Refusal.Types("the body ends within an instruction");
}
