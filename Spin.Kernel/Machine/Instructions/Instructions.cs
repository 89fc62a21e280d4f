using System.Runtime;
using System.Runtime.CompilerServices;

namespace Spin.Kernel.Machine;

/// <summary>
/// Single instructions that C# has no words for, one method each (<c>Instructions.S</c>). They are a direct call.
/// On an ordinary host calling one throws; nothing else here does.
/// </summary>
internal static unsafe class Instructions
{
    /// <summary>Reads a byte from an I/O port.</summary>
    [RuntimeImport("*", "spin_in8")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern byte In8(ushort port);

    /// <summary>Reads a word from an I/O port.</summary>
    [RuntimeImport("*", "spin_in16")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern ushort In16(ushort port);

    /// <summary>Reads a doubleword from an I/O port.</summary>
    [RuntimeImport("*", "spin_in32")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern uint In32(ushort port);

    /// <summary>Writes a byte to an I/O port.</summary>
    [RuntimeImport("*", "spin_out8")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void Out8(ushort port, byte value);

    /// <summary>Writes a word to an I/O port.</summary>
    [RuntimeImport("*", "spin_out16")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void Out16(ushort port, ushort value);

    /// <summary>Writes a doubleword to an I/O port.</summary>
    [RuntimeImport("*", "spin_out32")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void Out32(ushort port, uint value);

    /// <summary>Clears RFLAGS.IF.</summary>
    [RuntimeImport("*", "spin_disable_interrupts")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void DisableInterrupts();

    /// <summary>Sets RFLAGS.IF.</summary>
    [RuntimeImport("*", "spin_enable_interrupts")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void EnableInterrupts();

    /// <summary>Returns RFLAGS and clears RFLAGS.IF.</summary>
    [RuntimeImport("*", "spin_save_flags_and_disable")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern ulong SaveFlagsAndDisable();

    /// <summary>Writes RFLAGS, as returned by <see cref="SaveFlagsAndDisable"/>.</summary>
    [RuntimeImport("*", "spin_restore_flags")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void RestoreFlags(ulong flags);

    /// <summary>Stops the processor until the next interrupt, with RFLAGS.IF as it is.</summary>
    [RuntimeImport("*", "spin_halt")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void Halt();

    /// <summary>Sets RFLAGS.IF and halts with no gap between: a wake-up cannot be lost.</summary>
    [RuntimeImport("*", "spin_enable_and_halt")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void EnableAndHalt();

    /// <summary>Tells the processor that this is a spin loop.</summary>
    [RuntimeImport("*", "spin_pause")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void Pause();

    /// <summary>Reads a model-specific register; faults where there is none.</summary>
    [RuntimeImport("*", "spin_read_msr")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern ulong ReadMsr(uint register);

    /// <summary>Writes a model-specific register; faults where there is none.</summary>
    [RuntimeImport("*", "spin_write_msr")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void WriteMsr(uint register, ulong value);

    /// <summary>Reads the time-stamp counter, unserialised.</summary>
    [RuntimeImport("*", "spin_read_timestamp")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern ulong ReadTimestamp();

    /// <summary>Asks the processor what it is.</summary>
    [RuntimeImport("*", "spin_cpuid")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void Cpuid(uint leaf, uint subleaf, CpuidResult* result);

    /// <summary>Reads CR0.</summary>
    [RuntimeImport("*", "spin_read_cr0")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern ulong ReadCr0();

    /// <summary>Reads CR4.</summary>
    [RuntimeImport("*", "spin_read_cr4")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern ulong ReadCr4();

    /// <summary>Writes CR0.</summary>
    [RuntimeImport("*", "spin_write_cr0")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void WriteCr0(ulong value);

    /// <summary>Writes CR3, which drops all translations that are not global.</summary>
    [RuntimeImport("*", "spin_write_cr3")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void WriteCr3(ulong value);

    /// <summary>Writes CR4.</summary>
    [RuntimeImport("*", "spin_write_cr4")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void WriteCr4(ulong value);

    /// <summary>Loads IDTR from ten bytes: limit and base.</summary>
    [RuntimeImport("*", "spin_load_idt")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void LoadIdt(void* register);

    /// <summary>Loads the task register.</summary>
    [RuntimeImport("*", "spin_load_task_register")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void LoadTaskRegister(ushort selector);

    /// <summary>Drops the translation of one page on this processor.</summary>
    [RuntimeImport("*", "spin_invalidate_page")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void InvalidatePage(ulong address);

    /// <summary>Asks the processor for a random number (needs CPUID.RDRAND). Returns 1, or 0 where none was ready.</summary>
    [RuntimeImport("*", "spin_read_random")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern int ReadRandom(ulong* value);
}
