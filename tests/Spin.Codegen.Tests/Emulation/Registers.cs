using System;
using Iced.Intel;

namespace Spin.Codegen.Tests.Emulation;

/// <summary>The general and vector registers and the flags.</summary>
internal sealed class Registers
{
    private const int Count = 16;

    private readonly ulong[] _general = new ulong[Count];

    /// <summary>The vector registers' 128 bits.</summary>
    internal UInt128[] Vectors { get; } = new UInt128[Count];

    /// <summary>Zero flag.</summary>
    internal bool Zero { get; set; }

    /// <summary>Sign flag.</summary>
    internal bool Sign { get; set; }

    /// <summary>Carry flag.</summary>
    internal bool Carry { get; set; }

    /// <summary>Overflow flag.</summary>
    internal bool Overflow { get; set; }

    /// <summary>A register's value, as wide as it is.</summary>
    internal ulong this[Register register]
    {
        get
        {
            ulong full = _general[register.GetFullRegister().GetNumber()];
            return register.GetSize() switch
            {
                1 => IsHigh(register) ? (byte)(full >> 8) : (byte)full,
                2 => (ushort)full,
                4 => (uint)full,
                _ => full,
            };
        }

        set
        {
            ref ulong full = ref _general[register.GetFullRegister().GetNumber()];
            full = register.GetSize() switch
            {
                1 => IsHigh(register) ? (full & ~0xFF00ul) | ((value & 0xFF) << 8) : (full & ~0xFFul) | (value & 0xFF),
                2 => (full & ~0xFFFFul) | (value & 0xFFFF),
                4 => (uint)value, // SDM vol. 1, 3.4.1.1: 32-bit results are zero-extended
                _ => value,
            };
        }
    }

    /// <summary>Whether a condition holds (SDM vol. 1, appendix B).</summary>
    internal bool Holds(ConditionCode condition) => condition switch
    {
        ConditionCode.e => Zero,
        ConditionCode.ne => !Zero,
        ConditionCode.b => Carry,
        ConditionCode.ae => !Carry,
        ConditionCode.be => Carry || Zero,
        ConditionCode.a => !Carry && !Zero,
        ConditionCode.s => Sign,
        ConditionCode.ns => !Sign,
        ConditionCode.l => Sign != Overflow,
        ConditionCode.ge => Sign == Overflow,
        ConditionCode.le => Zero || Sign != Overflow,
        ConditionCode.g => !Zero && Sign == Overflow,
        ConditionCode.o => Overflow,
        ConditionCode.no => !Overflow,
        _ => throw new NotSupportedException($"Condition {condition} is not known."),
    };

    private static bool IsHigh(Register register) => register is Register.AH or Register.BH or Register.CH or Register.DH;
}
