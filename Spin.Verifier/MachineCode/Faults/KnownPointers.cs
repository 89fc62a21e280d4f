using System.Numerics;
using Iced.Intel;

namespace Spin.Verifier.MachineCode;

/// <summary>The general registers, and words of the frame, that are known to hold an address which is not null, as a set.</summary>
/// <param name="Bits">A bit for each register.</param>
/// <param name="Words">A bit for each word of a <see cref="PrivateFrame"/>.</param>
internal readonly record struct KnownPointers(ushort Bits, ushort Words = 0)
{
    private const ushort CallerSaved =
        (1 << 0) | (1 << 1) | (1 << 2) | (1 << 6) | (1 << 7) | (1 << 8) | (1 << 9) | (1 << 10) | (1 << 11);

    private static readonly Register[] s_arguments =
        [Register.RDI, Register.RSI, Register.RDX, Register.RCX, Register.R8, Register.R9];

    /// <summary>Whether a register is in the set; the stack pointer always is.</summary>
    internal bool Contains(Register register) => register == Register.RSP || (Bits & BitOf(register)) != 0;

    /// <summary>The set with a register.</summary>
    internal KnownPointers With(Register register) => this with { Bits = (ushort)(Bits | BitOf(register)) };

    /// <summary>The set without a register.</summary>
    internal KnownPointers Without(Register register) => this with { Bits = (ushort)(Bits & ~BitOf(register)) };

    /// <summary>Whether a word of the frame is in the set.</summary>
    internal bool ContainsWord(int word) => (Words & (1 << word)) != 0;

    /// <summary>The set with a word of the frame.</summary>
    internal KnownPointers WithWord(int word) => this with { Words = (ushort)(Words | (1 << word)) };

    /// <summary>The set without a word of the frame.</summary>
    internal KnownPointers WithoutWord(int word) => this with { Words = (ushort)(Words & ~(1 << word)) };

    /// <summary>What is known on both of two paths.</summary>
    internal KnownPointers Meet(KnownPointers other) => new((ushort)(Bits & other.Bits), (ushort)(Words & other.Words));

    /// <summary>What is left after a call (System V ABI, x86-64, figure 3.4).</summary>
    internal KnownPointers AfterCall() => this with { Bits = (ushort)(Bits & ~CallerSaved) };

    /// <summary>What a callee knows of its arguments.</summary>
    internal KnownPointers AsArguments()
    {
        KnownPointers arguments = default;
        foreach (Register register in s_arguments)
        {
            arguments = Contains(register) ? arguments.With(register) : arguments;
        }

        return arguments;
    }

    /// <summary>The set of the first integer arguments of which each is a pointer that is not null.</summary>
    /// <param name="arePointers">For each argument in a register, whether it is.</param>
    internal static KnownPointers OfArguments(params bool[] arePointers)
    {
        KnownPointers arguments = default;
        for (int index = 0; index < int.Min(arePointers.Length, s_arguments.Length); index++)
        {
            arguments = arePointers[index] ? arguments.With(s_arguments[index]) : arguments;
        }

        return arguments;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{BitOperations.PopCount(Bits) + BitOperations.PopCount(Words)} known";

    private static int BitOf(Register register)
    {
        int number = register.GetFullRegister() - Register.RAX;
        return number is >= 0 and < 16 ? 1 << number : 0;
    }
}
