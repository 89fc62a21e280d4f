using System.Reflection.Metadata;

namespace Spin.Verifier.Flow;

/// <summary>One instruction of a body.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="Code">The operation.</param>
/// <param name="Operand">A number, a token, or the index of the instruction that a branch goes to; for a switch, the place of its targets.</param>
/// <param name="Next">Where the next one begins.</param>
internal readonly record struct Instruction(int Offset, ILOpCode Code, long Operand, int Next);
