namespace Spin.Kernel.Runtime;

/// <summary>
/// The end of a loop's turn: a jump backwards within a function. Whatever the source says of a turn has happened there, and nothing of the
/// next; the compiler moves no assignment across, so what a <c>finally</c> body reads of its method is whole (docs/decisions/0024).
/// </summary>
internal static unsafe class BackwardBranch
{
    // Opcodes (SDM vol. 2A, Jcc and JMP).
    private const byte ShortConditionalFirst = 0x70;
    private const byte ShortConditionalLast = 0x7F;
    private const byte ShortJump = 0xEB;
    private const byte NearJump = 0xE9;
    private const byte TwoByteOpcode = 0x0F;
    private const byte NearConditionalFirst = 0x80;
    private const byte NearConditionalLast = 0x8F;

    private const int ShortSize = 2;
    private const int NearJumpSize = 5;
    private const int NearConditionalSize = 6;

    /// <summary>Looks at an instruction.</summary>
    /// <param name="instruction">Its first byte.</param>
    /// <param name="target">Where it jumps to, if it is one.</param>
    /// <returns>Whether it is a jump backwards, to itself included.</returns>
    internal static bool IsAt(byte* instruction, out byte* target)
    {
        switch (*instruction)
        {
            case ShortJump or (>= ShortConditionalFirst and <= ShortConditionalLast):
                target = instruction + ShortSize + (sbyte)instruction[1];
                break;
            case NearJump:
                target = instruction + NearJumpSize + *(int*)(instruction + 1);
                break;
            case TwoByteOpcode when instruction[1] is >= NearConditionalFirst and <= NearConditionalLast:
                target = instruction + NearConditionalSize + *(int*)(instruction + ShortSize);
                break;
            default:
                target = null;
                return false;
        }

        return target <= instruction;
    }
}
