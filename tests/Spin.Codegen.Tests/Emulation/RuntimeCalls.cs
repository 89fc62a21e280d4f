using System;
using Iced.Intel;

namespace Spin.Codegen.Tests.Emulation;

/// <summary>The few runtime functions that setting up a table needs: allocation, reference stores, copies.</summary>
/// <param name="processor">The processor.</param>
/// <param name="heap">Where objects are laid.</param>
internal sealed class RuntimeCalls(Processor processor, ulong heap)
{
    private const ulong HeaderSize = 8;
    private const ulong LengthOffset = 8;

    private ulong _next = heap;

    /// <summary>Runs a function on the registers.</summary>
    internal void Run(string name)
    {
        Registers registers = processor.Registers;
        ulong first = registers[Register.RDI];
        ulong second = registers[Register.RSI];
        switch (name)
        {
            case "RhpNewFast" or "RhpNewFinalizable":
                registers[Register.RAX] = Allocate(first, 0);
                break;
            case "RhpNewArrayFast" or "RhpNewPtrArrayFast" or "RhNewString":
                registers[Register.RAX] = Allocate(first, (uint)second);
                break;
            case "RhpAssignRef" or "RhpCheckedAssignRef":
                processor.Write(first, 8, second);
                break;
            case "RhpByRefAssignRef":
                processor.Write(first, 8, processor.Read(second, 8));
                registers[Register.RDI] += 8;
                registers[Register.RSI] += 8;
                break;
            case "RhpCheckedLockCmpXchg":
                ulong before = processor.Read(first, 8);
                if (before == registers[Register.RDX])
                {
                    processor.Write(first, 8, second);
                }

                registers[Register.RAX] = before;
                break;
            case "RhpCheckedXchg":
                registers[Register.RAX] = processor.Read(first, 8);
                processor.Write(first, 8, second);
                break;
            case "RhBulkMoveWithWriteBarrier" or "memmove":
                processor.Slice(second, (int)registers[Register.RDX]).ToArray().CopyTo(processor.Slice(first, (int)registers[Register.RDX]));
                break;
            case "memset":
                processor.Slice(first, (int)registers[Register.RDX]).Fill((byte)second);
                break;
            case "RhpStackProbe":
                break; // the stack is there
            default:
                throw new NotSupportedException($"The runtime function {name} is not known here.");
        }
    }

    /// <summary>
    /// Creates the object that holds a class' static references, as module initialisation does: its cell tells, relative to itself, where the
    /// method table is, with flags in the two lowest bits, and where the values are that the compiler computed.
    /// </summary>
    internal void CreateStatics(ulong cell)
    {
        const ulong Uninitialised = 1;
        const ulong HasValues = 2;
        const ulong Flags = Uninitialised | HasValues;
        const ulong ObjectOverhead = 16;
        ulong target = Relative(cell);
        if ((target & Uninitialised) == 0)
        {
            return;
        }

        ulong methodTable = target & ~Flags;
        ulong statics = Allocate(methodTable, 0);
        if ((target & HasValues) != 0)
        {
            int size = (int)(processor.Read(methodTable + 4, 4) - ObjectOverhead);
            processor.Slice(Relative(cell + 4), size).ToArray().CopyTo(processor.Slice(statics + HeaderSize, size));
        }

        processor.Write(cell, 8, statics);
    }

    private ulong Relative(ulong address) => unchecked(address + Processor.SignExtend(processor.Read(address, 4), 4));

    // MethodTable: component size in the low half of the flags where bit 31 says so; base size, header included, behind them.
    private ulong Allocate(ulong methodTable, ulong length)
    {
        ulong flags = processor.Read(methodTable, 4);
        ulong componentSize = (flags & 0x8000_0000) != 0 ? flags & 0xFFFF : 0;
        ulong size = (processor.Read(methodTable + 4, 4) + (componentSize * length) + 7) & ~7ul;
        ulong address = _next + HeaderSize;
        _next += size + HeaderSize;
        processor.Write(address, 8, methodTable);
        if (componentSize != 0)
        {
            processor.Write(address + LengthOffset, 4, length);
        }

        return address;
    }
}
