namespace Spin.Kernel.Runtime;

/// <summary>
/// The data that ilc puts beside each function: which method a funclet belongs to and the method's exception clauses
/// (dotnet/runtime, UnixNativeCodeManager.cpp). Read in place.
/// </summary>
internal static unsafe class MethodData
{
    private const byte KindMask = 0x03;
    private const byte HasExceptionClauses = 0x04;
    private const byte ReversePInvoke = 0x08;
    private const byte HasAssociatedData = 0x10;

    /// <summary>Whether the function is called from native code, where a walk ends.</summary>
    internal static bool IsReversePInvoke(byte* data) => data != null && (*data & ReversePInvoke) != 0;

    /// <summary>The method that a function is, or is a funclet of.</summary>
    /// <param name="row">The function's row.</param>
    /// <param name="methodStart">The method's first byte.</param>
    /// <returns>The method's own data.</returns>
    internal static byte* Method(in UnwindRow row, out byte* methodStart)
    {
        byte* data = row.Data;
        methodStart = row.FunctionStart;
        if ((*data & KindMask) != 0)
        {
            // A funclet's data: the distance to the method's data from behind the flags' first byte, then the funclet's place in it.
            methodStart -= *(int*)(data + 1 + sizeof(int));
            data += 1 + *(int*)(data + 1);
        }

        return data;
    }

    /// <summary>The method's exception clauses, or null.</summary>
    /// <param name="data">The method's own data.</param>
    internal static byte* Clauses(byte* data)
    {
        byte flags = *data;
        if ((flags & HasExceptionClauses) == 0)
        {
            return null;
        }

        byte* place = data + 1;
        if ((flags & HasAssociatedData) != 0)
        {
            place += sizeof(int);
        }

        return place + *(int*)place;
    }
}
