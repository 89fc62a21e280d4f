using System;
using System.Collections.Generic;
using Iced.Intel;

namespace Spin.Verifier.MachineCode;

/// <summary>Follows a function's code from its entry and cuts it into blocks.</summary>
/// <param name="image">The image.</param>
/// <param name="function">The function.</param>
internal sealed class FlowBuilder(CodeImage image, CodeFunction function)
{
    private readonly SortedDictionary<ulong, Instruction> _instructions = [];
    private readonly Dictionary<ulong, IReadOnlyList<ulong>> _switches = [];
    private readonly HashSet<ulong> _departures = [];
    private readonly HashSet<ulong> _leaders = [];
    private readonly Queue<ulong> _pending = [];
    private readonly List<string> _gaps = [];

    /// <summary>Builds the graph.</summary>
    internal FlowGraph Build()
    {
        Lead(function.Start);
        while (_pending.TryDequeue(out ulong address))
        {
            Follow(address);
        }

        List<BasicBlock> blocks = Cut();
        Connect(blocks);
        CheckSwitches(blocks);
        return new FlowGraph(function, blocks, _gaps);
    }

    private void Lead(ulong address)
    {
        if (_leaders.Add(address))
        {
            _pending.Enqueue(address);
        }
    }

    /// <summary>Decodes from an address until the flow leaves or joins what was decoded.</summary>
    private void Follow(ulong address)
    {
        ReadOnlySpan<byte> code = image.BytesAt(address);
        Decoder decoder = Decoder.Create(64, code[..(int)Math.Min((ulong)code.Length, function.End - address)].ToArray(), address);
        while (decoder.IP < function.End && !_instructions.ContainsKey(decoder.IP))
        {
            decoder.Decode(out Instruction instruction);
            if (instruction.IsInvalid)
            {
                _gaps.Add($"bytes at {instruction.IP:x} are no instruction");
                return;
            }

            _instructions.Add(instruction.IP, instruction);
            if (!Continue(instruction))
            {
                return;
            }
        }

        if (decoder.IP >= function.End)
        {
            _gaps.Add($"code at {decoder.IP:x} runs on past the end");
        }
    }

    /// <summary>Notes where an instruction leads.</summary>
    /// <returns>Whether the next instruction may run after it.</returns>
    private bool Continue(in Instruction instruction)
    {
        switch (instruction.FlowControl)
        {
            case FlowControl.Next:
                return true;
            case FlowControl.ConditionalBranch:
                Branch(instruction);
                Lead(instruction.NextIP);
                return false;
            case FlowControl.UnconditionalBranch:
                Branch(instruction);
                return false;
            case FlowControl.Call or FlowControl.IndirectCall:
                if (instruction.NextIP < function.End)
                {
                    Lead(instruction.NextIP);
                }

                return false;
            case FlowControl.IndirectBranch:
                BranchIndirectly(instruction);
                return false;
            default:
                return false; // a return, or an instruction that stops the machine
        }
    }

    /// <summary>A jump to the function's own start is how the compiler writes a call of itself in last place: a loop.</summary>
    private void Branch(in Instruction instruction)
    {
        if (function.Contains(instruction.NearBranchTarget))
        {
            Lead(instruction.NearBranchTarget);
        }
        else
        {
            _departures.Add(instruction.IP);
        }
    }

    private void BranchIndirectly(in Instruction instruction)
    {
        if (JumpTable.TryRead(image, function, instruction, Before(instruction)) is { } targets)
        {
            _switches[instruction.IP] = targets;
            foreach (ulong target in targets)
            {
                Lead(target);
            }
        }
        else
        {
            _departures.Add(instruction.IP);
        }
    }

    /// <summary>The instructions that run right before one, the nearest first, as far as they follow each other in memory.</summary>
    private List<Instruction> Before(in Instruction instruction)
    {
        const int Window = 12;
        List<Instruction> before = [];
        ulong address = instruction.IP;
        for (int length = 1; before.Count < Window && length <= 15; length++)
        {
            if (_instructions.TryGetValue(address - (ulong)length, out Instruction previous) && previous.NextIP == address)
            {
                before.Add(previous);
                address = previous.IP;
                length = 0;
            }
        }

        return before;
    }

    private List<BasicBlock> Cut()
    {
        List<BasicBlock> blocks = [];
        BasicBlock? open = null;
        ulong expected = 0;
        foreach ((ulong address, Instruction instruction) in _instructions)
        {
            if (open is null || address != expected || _leaders.Contains(address))
            {
                open = new BasicBlock(blocks.Count);
                blocks.Add(open);
            }

            open.Instructions.Add(instruction);
            expected = instruction.NextIP;
            if (instruction.FlowControl != FlowControl.Next)
            {
                open = null;
            }
        }

        return blocks;
    }

    private void Connect(List<BasicBlock> blocks)
    {
        Dictionary<ulong, int> starts = [];
        foreach (BasicBlock block in blocks)
        {
            starts.Add(block.Start, block.Index);
        }

        foreach (BasicBlock block in blocks)
        {
            Instruction last = block.Last;
            bool isCall = last.FlowControl is FlowControl.Call or FlowControl.IndirectCall;
            if (isCall || _departures.Contains(last.IP))
            {
                block.Call = CallResolver.Resolve(image, function, block.Instructions, isTail: !isCall);
            }

            block.Returns = last.FlowControl == FlowControl.Return;
            if (last.FlowControl is FlowControl.ConditionalBranch or FlowControl.UnconditionalBranch)
            {
                Connect(block, starts, last.NearBranchTarget);
            }

            foreach (ulong target in _switches.GetValueOrDefault(last.IP, []))
            {
                Connect(block, starts, target);
            }

            if (last.FlowControl is FlowControl.Next or FlowControl.ConditionalBranch or FlowControl.Call or FlowControl.IndirectCall)
            {
                Connect(block, starts, last.NextIP);
            }
        }
    }

    /// <summary>A table was read by the comparison that lies before it in memory; it holds only if every way to the jump goes through it.</summary>
    private void CheckSwitches(List<BasicBlock> blocks)
    {
        foreach (BasicBlock block in blocks)
        {
            if (!_switches.ContainsKey(block.Last.IP))
            {
                continue;
            }

            List<BasicBlock> previous = blocks.FindAll(other => other.Successors.Contains(block.Index));
            if (previous.Count != 1 || previous[0].Last.NextIP != block.Start || previous[0].Last.FlowControl != FlowControl.ConditionalBranch)
            {
                _gaps.Add($"the jump table at {block.Last.IP:x} is reached past its comparison");
            }
        }
    }

    private static void Connect(BasicBlock block, Dictionary<ulong, int> starts, ulong address)
    {
        if (starts.TryGetValue(address, out int target) && !block.Successors.Contains(target))
        {
            block.Successors.Add(target);
        }
    }
}
