using System;
using System.Runtime;
using System.Runtime.CompilerServices;

namespace Spin.Kernel.Runtime;

/// <summary>
/// Turns a processor fault in compiled code, or in the runtime's own assembly, into a .NET exception: the interrupted registers are
/// edited so that the return from the fault enters a throw that looks as if the faulting instruction had made it.
/// </summary>
internal static unsafe class HardwareFault
{
    /// <summary>Vectors of the faults that become exceptions (SDM vol. 3A, table 7-1).</summary>
    private const int DivideError = 0;
    private const int OverflowTrap = 4;
    private const int PageFault = 14;

    /// <summary>Codes that CoreLib's RhThrowHwEx knows.</summary>
    private const ulong NullReferenceCode = 0;
    private const ulong DivideByZeroCode = 0xC0000094;
    private const ulong IntegerOverflowCode = 0xC0000095;

    /// <summary>What <c>throw_made_at_fault</c> is told.</summary>
    private const ulong StackOverflowCode = 1;

    /// <summary>
    /// Addresses below this are a null reference: the page at 0 is absent, and ilc checks explicitly where a field lies beyond it.
    /// </summary>
    private const ulong NullReferenceLimit = 64 * 1024;

    /// <summary>Offers a fault.</summary>
    /// <param name="vector">The exception's vector.</param>
    /// <param name="address">For a page fault, the address that was accessed (CR2).</param>
    /// <param name="rip">The interrupted instruction pointer; edited.</param>
    /// <param name="rdi">The interrupted rdi; edited.</param>
    /// <param name="rsi">The interrupted rsi; edited.</param>
    /// <returns>False where the fault is not one of a program: nothing was edited.</returns>
    internal static bool TryThrow(int vector, ulong address, ref ulong rip, ref ulong rdi, ref ulong rsi)
    {
        if (CodeModules.Find((byte*)rip) == null)
        {
            return false;
        }

        switch (vector)
        {
            case DivideError:
                // The most negative number divided by -1 faults the same way: the dividend tells, but the exception is close enough
                // to be told apart only by decoding; ilc checks for -1 before it divides, so what remains is division by zero.
                return Enter(HardwareThrowEntry(), DivideByZeroCode, ref rip, ref rdi, ref rsi);
            case OverflowTrap:
                return Enter(HardwareThrowEntry(), IntegerOverflowCode, ref rip, ref rdi, ref rsi);
            case PageFault when address < NullReferenceLimit:
                return Enter(HardwareThrowEntry(), NullReferenceCode, ref rip, ref rdi, ref rsi);
            case PageFault when StackGuard.TryOpenReserve((byte*)address):
                return Enter(MadeThrowEntry(), StackOverflowCode, ref rip, ref rdi, ref rsi);
            default:
                return false;
        }
    }

    /// <summary>Makes the exception of a fault that CoreLib has no code for.</summary>
    [RuntimeExport("spin_cs_make_fault_exception")]
    internal static Exception Make(ulong code) => new InsufficientExecutionStackException();

    private static bool Enter(nint entry, ulong code, ref ulong rip, ref ulong rdi, ref ulong rsi)
    {
        rdi = code;
        rsi = rip;
        rip = (ulong)entry;
        return true;
    }

    [RuntimeImport("*", "spin_hardware_throw_entry")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern nint HardwareThrowEntry();

    [RuntimeImport("*", "spin_made_throw_entry")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern nint MadeThrowEntry();
}
