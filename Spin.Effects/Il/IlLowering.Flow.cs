using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Il;

/// <content>Blocks and edges.</content>
internal sealed partial class IlLowering
{
    private void FindBlocks()
    {
        _blocks.Add(new Block());
        foreach (int leader in IlLeaders.Find(_instructions, _body.ExceptionRegions))
        {
            if (_indexes.ContainsKey(leader))
            {
                _starts.Add(leader, _blocks.Count);
                _blocks.Add(new Block());
            }
        }

        _blocks.Add(new Block());
    }

    private void Connect(int from, int to)
    {
        _blocks[from].Successors.Add(to);
        _blocks[to].Predecessors.Add(from);
    }

    // The last instruction of a block says where it leads.
    private void Leave(int block, IlInstruction last)
    {
        if (last.OpCode is ILOpCode.Leave or ILOpCode.Leave_s)
        {
            LeaveRegions(block, last);
            return;
        }

        if (last.OpCode == ILOpCode.Endfilter)
        {
            EnterFiltered(block, last);
        }

        if (last.OpCode.IsBranch())
        {
            Follow(block, (int)last.Operand);
        }

        foreach (int target in last.Targets)
        {
            Follow(block, target);
        }

        if (last.FallsThrough)
        {
            Follow(block, last.Next);
        }

        if (_blocks[block].Condition is not null && _starts.TryGetValue((int)last.Operand, out int taken) && _starts.TryGetValue(last.Next, out int fallen))
        {
            bool whenTrue = last.OpCode is not (ILOpCode.Brfalse or ILOpCode.Brfalse_s);
            _blocks[block].WhenTrue = whenTrue ? taken : fallen;
            _blocks[block].WhenFalse = whenTrue ? fallen : taken;
        }
    }

    // A filter that says yes is followed by its handler.
    private void EnterFiltered(int block, IlInstruction end)
    {
        foreach (ExceptionRegion region in _body.ExceptionRegions)
        {
            if (region.Kind == ExceptionRegionKind.Filter && end.Offset >= region.FilterOffset && end.Offset < region.HandlerOffset && _starts.TryGetValue(region.HandlerOffset, out int handler))
            {
                Connect(block, handler);
            }
        }
    }

    private void Follow(int block, int offset)
    {
        if (!_starts.TryGetValue(offset, out int target))
        {
            return;
        }

        Connect(block, target);
        PassStack(block, target);
    }

    // Through each finally on the way: from the block to its first block, from its ends to the next.
    private void LeaveRegions(int block, IlInstruction leave)
    {
        List<int> ends = [block];
        foreach (ExceptionRegion region in _body.ExceptionRegions)
        {
            if (region.Kind != ExceptionRegionKind.Finally || !Contains(region.TryOffset, region.TryLength, leave.Offset) || Contains(region.TryOffset, region.TryLength, (int)leave.Operand) ||
                !_starts.TryGetValue(region.HandlerOffset, out int entry))
            {
                continue;
            }

            foreach (int end in ends)
            {
                Connect(end, entry);
            }

            ends = EndsOf(region);
        }

        if (_starts.TryGetValue((int)leave.Operand, out int target))
        {
            foreach (int end in ends)
            {
                Connect(end, target);
            }
        }
    }

    private List<int> EndsOf(ExceptionRegion region)
    {
        List<int> ends = [];
        foreach (KeyValuePair<int, int> start in _starts)
        {
            if (!Contains(region.HandlerOffset, region.HandlerLength, start.Key))
            {
                continue;
            }

            for (int i = _indexes[start.Key]; i < _instructions.Length; i++)
            {
                if (_instructions[i].OpCode == ILOpCode.Endfinally)
                {
                    ends.Add(start.Value);
                }

                if (_instructions[i].EndsBlock || _starts.ContainsKey(_instructions[i].Next))
                {
                    break;
                }
            }
        }

        return ends;
    }

    private static bool Contains(int offset, int length, int position) => position >= offset && position < offset + length;

    // Handlers begin with the exception on the stack; they are entered from anywhere in their region.
    private void EnterHandlers(Queue<int> open, HashSet<int> seen)
    {
        foreach (ExceptionRegion region in _body.ExceptionRegions)
        {
            if (region.Kind is ExceptionRegionKind.Catch or ExceptionRegionKind.Filter && _starts.TryGetValue(region.HandlerOffset, out int handler))
            {
                _entryStacks[handler] = [new Variable(VariableKind.Local, "exception", TypeShape.Other)];
            }

            if (region.Kind == ExceptionRegionKind.Filter && _starts.TryGetValue(region.FilterOffset, out int filter))
            {
                _entryStacks[filter] = [new Variable(VariableKind.Local, "exception", TypeShape.Other)];
                Enter(filter, open, seen);
            }

            if (_starts.TryGetValue(region.HandlerOffset, out int entry))
            {
                Enter(entry, open, seen);
            }
        }
    }

    // An exception may come before anything of a block has happened, or after all of it.
    private void ConnectHandlers()
    {
        List<FinallyHandler> finals = [];
        foreach (ExceptionRegion region in _body.ExceptionRegions)
        {
            int entryOffset = region.Kind == ExceptionRegionKind.Filter ? region.FilterOffset : region.HandlerOffset;
            if (!_starts.TryGetValue(entryOffset, out int entry))
            {
                continue;
            }

            List<int> guarded = [.. _starts.Where(start => Contains(region.TryOffset, region.TryLength, start.Key)).Select(static start => start.Value)];
            if (region.Kind is ExceptionRegionKind.Finally or ExceptionRegionKind.Fault)
            {
                finals.Add(new FinallyHandler(guarded, entry));
                continue;
            }

            foreach (int block in guarded)
            {
                Connect(block, entry);
                foreach (int predecessor in _blocks[block].Predecessors.ToArray())
                {
                    Connect(predecessor, entry);
                }
            }
        }

        FinallyHandler.Connect(_blocks, finals);
    }

    // What lies on the stack at the end of a block is there at the beginning of the next, whichever way leads to it.
    private void PassStack(int block, int target)
    {
        if (_stack.Count == 0)
        {
            return;
        }

        if (!_entryStacks.TryGetValue(target, out System.Collections.Immutable.ImmutableArray<Variable> variables))
        {
            List<Variable> made = [];
            foreach (Expression value in _stack)
            {
                made.Add(new Variable(VariableKind.Temporary, "value", value.Type));
            }

            _entryStacks.Add(target, variables = [.. made]);
        }

        for (int i = 0; i < variables.Length && i < _stack.Count; i++)
        {
            // Of what is carried around a loop nothing is said, so that no temporary stands for itself.
            Escape(_stack[i]);
            NoteLent(_stack[i]);
            bool isKnown = _stack[i] is not AddressOf && target > block;
            _blocks[block].Statements.Add(new Statement(new VariableReference(variables[i]), isKnown ? _stack[i] : new Opaque(_stack[i].Type, [])));
        }
    }
}
