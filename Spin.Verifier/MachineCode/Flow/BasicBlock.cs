using System.Collections.Generic;
using Iced.Intel;

namespace Spin.Verifier.MachineCode;

/// <summary>Instructions that run one after the other. A call ends a block, since what is called may not return.</summary>
internal sealed class BasicBlock
{
    /// <summary>Makes a block.</summary>
    /// <param name="index">Its place in the graph.</param>
    internal BasicBlock(int index) => Index = index;

    /// <summary>Its place in the graph.</summary>
    internal int Index { get; }

    /// <summary>Its instructions, at least one.</summary>
    internal List<Instruction> Instructions { get; } = [];

    /// <summary>The blocks that may run next in the same function; of a conditional jump the target first.</summary>
    internal List<int> Successors { get; } = [];

    /// <summary>What its last instruction calls or jumps to outside of the function, or null.</summary>
    internal CallSite? Call { get; set; }

    /// <summary>Whether it ends the function by a return.</summary>
    internal bool Returns { get; set; }

    /// <summary>The address of its first instruction.</summary>
    internal ulong Start => Instructions[0].IP;

    /// <summary>One past its last byte.</summary>
    internal ulong End => Last.NextIP;

    /// <summary>Its last instruction.</summary>
    internal Instruction Last => Instructions[^1];
}
