namespace Spin.Kernel.Machine;

/// <summary>Data bits in a character (PC16550D, section 8.1).</summary>
internal enum WordLength : byte
{
    /// <summary>Five bits.</summary>
    FiveBits = 0,

    /// <summary>Six bits.</summary>
    SixBits = 1,

    /// <summary>Seven bits.</summary>
    SevenBits = 2,

    /// <summary>Eight bits.</summary>
    EightBits = 3,
}
