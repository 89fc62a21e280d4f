namespace Spin.Kernel.Machine;

/// <summary>One I/O APIC: an interrupt controller with a row of lines (82093AA datasheet).</summary>
/// <param name="registers">Its registers.</param>
/// <param name="firstInterrupt">The global number of its first line.</param>
internal sealed unsafe class IoApicController(IoApicRegisters* registers, uint firstInterrupt)
{
    private const uint VersionRegister = 0x01;
    private const uint FirstRedirection = 0x10;
    private const uint RegistersPerRedirection = 2;
    private static BitField<uint, uint> LargestRedirection => new(16, 8);

    private InterruptLock _lock;

    /// <summary>The global number of the first line.</summary>
    internal uint FirstInterrupt => firstInterrupt;

    /// <summary>How many lines there are; 0 until <see cref="Silence"/>.</summary>
    internal uint LineCount { get; private set; }

    /// <summary>Counts the lines and masks them all.</summary>
    internal void Silence()
    {
        LineCount = LargestRedirection.In(Read(VersionRegister)) + 1;
        for (uint line = 0; line < LineCount; line++)
        {
            Set(line, IoApicRedirection.Silent);
        }
    }

    /// <summary>Says where a line's interrupt goes. The line is masked while the two halves do not fit together.</summary>
    internal void Set(uint line, IoApicRedirection redirection)
    {
        uint register = FirstRedirection + (line * RegistersPerRedirection);
        Write(register, IoApicRedirection.Silent.Low);
        Write(register + 1, redirection.High);
        Write(register, redirection.Low);
    }

    private uint Read(uint register)
    {
        ulong flags = _lock.Enter();
        registers->Select.Value = register;
        uint value = registers->Window.Value;
        _lock.Exit(flags);
        return value;
    }

    private void Write(uint register, uint value)
    {
        ulong flags = _lock.Enter();
        registers->Select.Value = register;
        registers->Window.Value = value;
        _lock.Exit(flags);
    }
}
