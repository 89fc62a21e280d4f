using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using Iced.Intel;
using Spin.Codegen.Tests.Native;

namespace Spin.Codegen.Tests.Emulation;

/// <summary>
/// Runs compiled code, an instruction at a time, and counts: what a raise costs is what is executed, not what a listing looks like.
/// Knows the integer instructions that dispatch is made of; anything else fails the test.
/// </summary>
internal sealed class Processor
{
    private const ulong ReturnAddress = 0x6000_0000;
    private const int StackSize = 0x1_0000;
    private const int HeapSize = 0x20_0000;
    private const int MostInstructions = 20_000_000;

    private readonly ObjectFile _code;
    private readonly RuntimeCalls _calls;
    private readonly Dictionary<ulong, Instruction> _decoded = [];

    /// <summary>Loads an object file.</summary>
    internal Processor(byte[] file)
    {
        _code = new ObjectFile(file, HeapSize + StackSize);
        _calls = new RuntimeCalls(this, (_code.End + 15) & ~15ul);
        foreach (string name in _code.Symbols)
        {
            if (name.StartsWith("__GCSTATICS", StringComparison.Ordinal))
            {
                _calls.CreateStatics(_code.AddressOf(name));
            }
        }
    }

    /// <summary>The names of all that the object defines.</summary>
    internal IReadOnlyCollection<string> Symbols => _code.Symbols;

    /// <summary>The registers.</summary>
    internal Registers Registers { get; } = new();

    /// <summary>How many instructions were executed since the last <see cref="Call"/> began, those of the runtime's own calls not counted.</summary>
    internal int Executed { get; private set; }

    /// <summary>Calls a function and counts.</summary>
    /// <returns>The instructions executed, its return included.</returns>
    internal int Call(string function, params long[] arguments)
    {
        Register[] order = [Register.RDI, Register.RSI, Register.RDX, Register.RCX];
        for (int i = 0; i < arguments.Length; i++)
        {
            Registers[order[i]] = unchecked((ulong)arguments[i]);
        }

        Registers[Register.RSP] = ObjectFile.Base + (ulong)_code.Memory.Length - 64;
        Push(ReturnAddress);
        Executed = 0;
        ulong next = _code.AddressOf(function);
        while (next != ReturnAddress)
        {
            if (_code.ImportAt(next) is { } import)
            {
                _calls.Run(import);
                next = Pop();
                continue;
            }

            if (++Executed > MostInstructions)
            {
                throw new InvalidOperationException($"{function} does not end.");
            }

            Instruction instruction = Decode(next);
            next = Step(instruction);
        }

        return Executed;
    }

    /// <summary>The result of the last call.</summary>
    internal long Result => unchecked((int)Registers[Register.EAX]);

    /// <summary>A function's instructions up to the next function.</summary>
    internal IReadOnlyList<Instruction> Disassemble(string function)
    {
        List<Instruction> instructions = [];
        HashSet<ulong> starts = [.. SymbolAddresses()];
        ulong address = _code.AddressOf(function);
        do
        {
            Instruction instruction = Decode(address);
            instructions.Add(instruction);
            address = instruction.NextIP;
        }
        while (!starts.Contains(address) && instructions[^1].Mnemonic != Mnemonic.Int3);
        return instructions;
    }

    /// <summary>Reads memory.</summary>
    internal ulong Read(ulong address, int size)
    {
        if (_code.ImportAt(address) is not null)
        {
            return 0; // a flag of the runtime, such as whether threads are to be stopped: not raised
        }

        ReadOnlySpan<byte> bytes = Slice(address, size);
        return size switch
        {
            1 => bytes[0],
            2 => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
            4 => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
            _ => BinaryPrimitives.ReadUInt64LittleEndian(bytes),
        };
    }

    /// <summary>Writes memory.</summary>
    internal void Write(ulong address, int size, ulong value)
    {
        Span<byte> bytes = Slice(address, size);
        for (int i = 0; i < size; i++)
        {
            bytes[i] = (byte)(value >> (8 * i));
        }
    }

    /// <summary>Bytes of memory.</summary>
    internal Span<byte> Slice(ulong address, int size)
    {
        ulong offset = unchecked(address - ObjectFile.Base);
        return offset + (ulong)size <= (ulong)_code.Memory.Length
            ? _code.Memory.AsSpan((int)offset, size)
            : throw new InvalidOperationException($"Access to {address:x}.");
    }

    private IEnumerable<ulong> SymbolAddresses()
    {
        foreach (string name in _code.Symbols)
        {
            yield return _code.AddressOf(name);
        }
    }

    private Instruction Decode(ulong address)
    {
        if (!_decoded.TryGetValue(address, out Instruction instruction))
        {
            const int LongestInstruction = 15;
            Decoder decoder = Decoder.Create(64, new ByteArrayCodeReader(Slice(address, LongestInstruction).ToArray()));
            decoder.IP = address;
            instruction = decoder.Decode();
            _decoded[address] = instruction;
        }

        return instruction;
    }

    private ulong Step(in Instruction instruction)
    {
        switch (instruction.FlowControl)
        {
            case FlowControl.ConditionalBranch:
                return Registers.Holds(instruction.ConditionCode) ? instruction.NearBranchTarget : instruction.NextIP;
            case FlowControl.UnconditionalBranch:
                return instruction.NearBranchTarget;
            case FlowControl.IndirectBranch:
                return Operand(instruction, 0);
            case FlowControl.Call:
                Push(instruction.NextIP);
                return instruction.NearBranchTarget;
            case FlowControl.IndirectCall:
                ulong target = Operand(instruction, 0);
                Push(instruction.NextIP);
                return target;
            case FlowControl.Return:
                return Pop();
            case FlowControl.Next:
                Execute(instruction);
                return instruction.NextIP;
            default:
                throw new NotSupportedException($"{instruction} at {instruction.IP:x}.");
        }
    }

    private void Execute(in Instruction instruction)
    {
        switch (instruction.Mnemonic)
        {
            case Mnemonic.Nop:
                break;
            case Mnemonic.Mov or Mnemonic.Movzx:
                Store(instruction, Operand(instruction, 1));
                break;
            case Mnemonic.Movsx or Mnemonic.Movsxd:
                Store(instruction, SignExtend(Operand(instruction, 1), Size(instruction, 1)));
                break;
            case Mnemonic.Lea:
                Store(instruction, Address(instruction));
                break;
            case Mnemonic.Push:
                Push(Operand(instruction, 0));
                break;
            case Mnemonic.Pop:
                Store(instruction, Pop());
                break;
            case Mnemonic.Movsq:
                MoveString(instruction.HasRepPrefix);
                break;
            case Mnemonic.Cdqe:
                Registers[Register.RAX] = SignExtend(Registers[Register.EAX], 4);
                break;
            default:
                if (!Arithmetic.TryExecute(this, instruction) && !VectorMoves.TryExecute(this, instruction))
                {
                    throw new NotSupportedException($"{instruction} at {instruction.IP:x}.");
                }

                break;
        }
    }

    // Counted as one instruction, whatever it moves.
    private void MoveString(bool isRepeated)
    {
        ulong count = isRepeated ? Registers[Register.RCX] : 1;
        for (; count > 0; count--)
        {
            Write(Registers[Register.RDI], sizeof(ulong), Read(Registers[Register.RSI], sizeof(ulong)));
            Registers[Register.RDI] += sizeof(ulong);
            Registers[Register.RSI] += sizeof(ulong);
        }

        if (isRepeated)
        {
            Registers[Register.RCX] = 0;
        }
    }

    /// <summary>The value of an operand.</summary>
    internal ulong Operand(in Instruction instruction, int index) => instruction.GetOpKind(index) switch
    {
        OpKind.Register => Registers[instruction.GetOpRegister(index)],
        OpKind.Memory => Read(Address(instruction), Size(instruction, index)),
        _ => instruction.GetImmediate(index),
    };

    /// <summary>The bytes of an operand.</summary>
    internal static int Size(in Instruction instruction, int index) => instruction.GetOpKind(index) == OpKind.Register
        ? instruction.GetOpRegister(index).GetSize()
        : instruction.MemorySize.GetSize();

    /// <summary>Writes the first operand.</summary>
    internal void Store(in Instruction instruction, ulong value)
    {
        if (instruction.Op0Kind == OpKind.Register)
        {
            Registers[instruction.Op0Register] = value;
        }
        else
        {
            Write(Address(instruction), Size(instruction, 0), value);
        }
    }

    /// <summary>The address of the memory operand.</summary>
    internal ulong Address(in Instruction instruction)
    {
        if (instruction.IsIPRelativeMemoryOperand)
        {
            return instruction.IPRelativeMemoryAddress;
        }

        ulong address = instruction.MemoryDisplacement64;
        if (instruction.MemoryBase != Register.None)
        {
            address += Registers[instruction.MemoryBase];
        }

        return instruction.MemoryIndex == Register.None
            ? address
            : unchecked(address + (Registers[instruction.MemoryIndex] * (ulong)instruction.MemoryIndexScale));
    }

    /// <summary>A value widened with its sign.</summary>
    internal static ulong SignExtend(ulong value, int size) => unchecked(size switch
    {
        1 => (ulong)(sbyte)value,
        2 => (ulong)(short)value,
        4 => (ulong)(int)value,
        _ => value,
    });

    private void Push(ulong value)
    {
        Registers[Register.RSP] -= 8;
        Write(Registers[Register.RSP], 8, value);
    }

    private ulong Pop()
    {
        ulong value = Read(Registers[Register.RSP], 8);
        Registers[Register.RSP] += 8;
        return value;
    }
}
