using System.Collections.Generic;
using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Spin.Analysis.Il;

/// <summary>
/// Finds the locals that are no variables of the source but places where a compiler keeps a value: those that each block which reads
/// them has set before, and those that several blocks set at their end for the one block that reads them at its beginning.
/// </summary>
internal sealed class IlTemporaries
{
    private readonly HashSet<int> _outside = [];
    private readonly HashSet<int> _used = [];
    private readonly Dictionary<int, int> _loads = [];
    private readonly Dictionary<int, int> _firstLoads = [];
    private readonly Dictionary<int, List<int>> _lastStores = [];
    private readonly HashSet<int> _otherStores = [];

    private IlTemporaries()
    {
    }

    /// <summary>Looks at a body.</summary>
    /// <param name="instructions">Its instructions.</param>
    /// <param name="starts">The offsets at which blocks begin.</param>
    internal static IlTemporaries Find(ImmutableArray<IlInstruction> instructions, ICollection<int> starts)
    {
        IlTemporaries found = new();
        HashSet<int> set = [];
        int block = 0;
        for (int i = 0; i < instructions.Length; i++)
        {
            IlInstruction instruction = instructions[i];
            if (starts.Contains(instruction.Offset))
            {
                set.Clear();
                block = instruction.Offset;
            }

            if (StoreOf(instruction) is { } stored)
            {
                _ = set.Add(stored);
                _ = found._used.Add(stored);
                found.NoteStore(stored, instruction.Offset, TargetAfter(instructions, i, starts));
            }
            else if (LoadOf(instruction) is { } loaded)
            {
                _ = found._used.Add(loaded.Local);
                found.NoteLoad(loaded.Local, block, instruction, set.Contains(loaded.Local), loaded.ByAddress);
            }
        }

        return found;
    }

    /// <summary>Whether every block that reads a local has set it before.</summary>
    internal bool IsInside(int local) => _used.Contains(local) && !_outside.Contains(local);

    /// <summary>Whether a local carries a value from the ends of some blocks to the beginning of one.</summary>
    internal bool IsBetween(int local)
    {
        if (!_firstLoads.TryGetValue(local, out int block) || _loads[local] != 1 || _otherStores.Contains(local) || !_lastStores.TryGetValue(local, out List<int>? targets))
        {
            return false;
        }

        return targets.TrueForAll(target => target == block);
    }

    private void NoteStore(int local, int offset, int? target)
    {
        // Forward only, so that no temporary stands for itself.
        if (target is not { } next || next <= offset)
        {
            _ = _otherStores.Add(local);
            return;
        }

        if (!_lastStores.TryGetValue(local, out List<int>? targets))
        {
            _lastStores.Add(local, targets = []);
        }

        targets.Add(next);
    }

    private void NoteLoad(int local, int block, IlInstruction instruction, bool isSet, bool byAddress)
    {
        _loads[local] = (_loads.TryGetValue(local, out int count) ? count : 0) + (byAddress ? 2 : 1);
        if (!isSet)
        {
            _ = _outside.Add(local);
            if (instruction.Offset == block)
            {
                _firstLoads[local] = block;
            }
        }
    }

    // Where the block goes whose last act this store is.
    private static int? TargetAfter(ImmutableArray<IlInstruction> instructions, int index, ICollection<int> starts)
    {
        for (int i = index + 1; i < instructions.Length; i++)
        {
            IlInstruction next = instructions[i];
            if (starts.Contains(next.Offset))
            {
                return next.Offset;
            }

            if (next.OpCode is ILOpCode.Br or ILOpCode.Br_s or ILOpCode.Leave or ILOpCode.Leave_s)
            {
                return (int)next.Operand;
            }

            if (next.OpCode != ILOpCode.Nop)
            {
                return null;
            }
        }

        return null;
    }

    private static int? StoreOf(IlInstruction instruction) => instruction.OpCode switch
    {
        >= ILOpCode.Stloc_0 and <= ILOpCode.Stloc_3 => instruction.OpCode - ILOpCode.Stloc_0,
        ILOpCode.Stloc or ILOpCode.Stloc_s => (int)instruction.Operand,
        _ => null,
    };

    private static (int Local, bool ByAddress)? LoadOf(IlInstruction instruction) => instruction.OpCode switch
    {
        >= ILOpCode.Ldloc_0 and <= ILOpCode.Ldloc_3 => (instruction.OpCode - ILOpCode.Ldloc_0, false),
        ILOpCode.Ldloc or ILOpCode.Ldloc_s => ((int)instruction.Operand, false),
        ILOpCode.Ldloca or ILOpCode.Ldloca_s => ((int)instruction.Operand, true),
        _ => null,
    };
}
