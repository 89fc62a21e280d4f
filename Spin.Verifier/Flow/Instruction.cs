using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Spin.Verifier.Flow;

/// <summary>One instruction of a body.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="Code">The operation.</param>
/// <param name="Operand">A number, a token, or the index of the instruction that a branch goes to; for a switch, the place of its targets.</param>
/// <param name="Next">Where the next one begins.</param>
internal readonly record struct Instruction(int Offset, ILOpCode Code, long Operand, int Next)
{
    /// <summary>The token that its operand is.</summary>
    internal EntityHandle Token => MetadataTokens.EntityHandle((int)Operand);

    /// <summary>The constant that it loads, where it is not negative.</summary>
    internal int? Constant
    {
        get
        {
            long? value = Code switch
            {
                >= ILOpCode.Ldc_i4_0 and <= ILOpCode.Ldc_i4_8 => Code - ILOpCode.Ldc_i4_0,
                ILOpCode.Ldc_i4_s or ILOpCode.Ldc_i4 => Operand,
                _ => null,
            };
            return value is >= 0 ? (int)value : null;
        }
    }
}
