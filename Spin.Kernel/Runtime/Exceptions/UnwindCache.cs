using System.Runtime.CompilerServices;
using System.Threading;

namespace Spin.Kernel.Runtime;

/// <summary>
/// Rows that were computed before, by program counter. A throw walks the same few frames twice; computing a row costs some hundreds
/// of instructions, finding it here about twenty. Readers and writers may interrupt one another: a row is taken only where its
/// program counter is the same before and after the copy.
/// </summary>
internal static unsafe class UnwindCache
{
    private const int Count = 512;

    /// <summary>In place of a program counter: the row is being written.</summary>
    private const nuint BeingWritten = 1;

    private static Rows s_rows;

    /// <summary>Finds or computes the row of a program counter.</summary>
    /// <returns>False where no function holds the address.</returns>
    internal static bool TryGet(byte* controlPc, out UnwindRow row)
    {
        ref UnwindRow cached = ref s_rows[(int)(((nuint)controlPc ^ ((nuint)controlPc >> 9)) & (Count - 1))];
        if ((byte*)Volatile.Read(ref Unsafe.As<UnwindRow, nuint>(ref cached)) == controlPc)
        {
            row = cached;
            if ((byte*)Volatile.Read(ref Unsafe.As<UnwindRow, nuint>(ref cached)) == controlPc)
            {
                return true;
            }
        }

        row = default;
        CodeModule* module = CodeModules.Find(controlPc);
        if (module == null)
        {
            return false;
        }

        bool known = controlPc < module->CompiledEnd
            ? CompiledFrames.TryRead(module, controlPc, ref row)
            : AssemblyFrames.TryRead(module, controlPc, ref row);
        if (!known)
        {
            return false;
        }

        Keep(ref cached, in row, controlPc);
        row.ControlPc = controlPc;
        return true;
    }

    /// <summary>
    /// Keeps a row, unless somebody is writing its place: a writer can be preempted in the middle, and two would mix their rows.
    /// </summary>
    private static void Keep(ref UnwindRow place, in UnwindRow row, byte* controlPc)
    {
        ref nuint key = ref Unsafe.As<UnwindRow, nuint>(ref place);
        nuint old = Volatile.Read(ref key);
        if (old != BeingWritten && Interlocked.CompareExchange(ref key, BeingWritten, old) == old)
        {
            place = row with { ControlPc = (byte*)BeingWritten };
            Volatile.Write(ref key, (nuint)controlPc);
        }
    }

    [InlineArray(Count)]
    private struct Rows
    {
        private UnwindRow _first;
    }
}
