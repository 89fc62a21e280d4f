namespace Spin.Kernel.Runtime;

/// <summary>
/// A function's record in the table of compiled frames: which method a funclet belongs to, where the method's exception clauses are,
/// and the call frame instructions. Read in place.
/// </summary>
internal static unsafe class MethodData
{
    private const byte IsFunclet = 1;
    private const byte HasClauses = 2;
    private const byte ReversePInvoke = 4;
    private const byte Spindle = 8;
    private const byte Nucleus = 16;
    private const int FlagsSize = 1;

    /// <summary>Of a funclet: the distance from its method's first byte, then the offset of its method's record.</summary>
    private const int FuncletSize = 2 * sizeof(uint);

    /// <summary>Whether the function is called from native code, where a walk ends.</summary>
    internal static bool IsReversePInvoke(byte* data) => data != null && (*data & ReversePInvoke) != 0;

    /// <summary>Whether the function is a catch, finally or filter body.</summary>
    internal static bool IsFuncletBody(byte* data) => (*data & IsFunclet) != 0;

    /// <summary>Whether the function is a spindle's: nothing of the kernel's is half done where it loops.</summary>
    internal static bool IsSpindle(byte* data) => (*data & Spindle) != 0;

    /// <summary>Whether the function is the nucleus'.</summary>
    internal static bool IsNucleus(byte* data) => (*data & Nucleus) != 0;

    /// <summary>The method that a function is, or is a funclet of.</summary>
    /// <param name="row">The function's row.</param>
    /// <param name="methodStart">The method's first byte.</param>
    /// <returns>The method's own record.</returns>
    internal static byte* Method(in UnwindRow row, out byte* methodStart)
    {
        byte* data = row.Data;
        methodStart = row.FunctionStart;
        if ((*data & IsFunclet) == 0)
        {
            return data;
        }

        methodStart -= *(uint*)(data + FlagsSize);
        return CodeModules.Find(methodStart)->UnwindTable + *(uint*)(data + FlagsSize + sizeof(uint));
    }

    /// <summary>The method's exception clauses, or null.</summary>
    /// <param name="data">The method's own record.</param>
    /// <param name="methodStart">The method's first byte.</param>
    internal static byte* Clauses(byte* data, byte* methodStart) =>
        (*data & HasClauses) == 0 ? null : CodeModules.Find(methodStart)->CompiledData + *(uint*)(data + FlagsSize);

    /// <summary>The call frame instructions: their length, then they.</summary>
    /// <param name="data">The function's record.</param>
    internal static byte* Instructions(byte* data) =>
        data + FlagsSize + ((*data & IsFunclet) != 0 ? FuncletSize : 0) + ((*data & HasClauses) != 0 ? sizeof(uint) : 0);
}
