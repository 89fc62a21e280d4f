using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Spin.Analysis.Il;

/// <summary>One instruction.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="OpCode">What it does.</param>
/// <param name="Operand">The constant, variable, token or target of a branch.</param>
/// <param name="Next">Where the next one begins.</param>
internal readonly record struct IlInstruction(int Offset, ILOpCode OpCode, long Operand, int Next)
{
    /// <summary>The targets of a switch.</summary>
    internal ImmutableArray<int> Targets { get; init; } = [];

    /// <summary>The metadata that the operand names.</summary>
    internal EntityHandle Handle => (EntityHandle)MetadataTokens.Handle((int)Operand);

    /// <summary>Whether control does not go on to the next instruction by itself.</summary>
    internal bool EndsBlock => OpCode.IsBranch() ||
        OpCode is ILOpCode.Switch or ILOpCode.Ret or ILOpCode.Throw or ILOpCode.Rethrow or ILOpCode.Endfinally or ILOpCode.Endfilter or ILOpCode.Jmp;

    /// <summary>Whether control may go on to the next instruction.</summary>
    internal bool FallsThrough => !EndsBlock || OpCode == ILOpCode.Switch ||
        OpCode.IsBranch() && OpCode is not (ILOpCode.Br or ILOpCode.Br_s or ILOpCode.Leave or ILOpCode.Leave_s);
}
