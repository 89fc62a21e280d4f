using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Spin.Kernel.Runtime;

/// <summary>Finds the compiled code that a delegate calls.</summary>
internal static unsafe class DelegateCode
{
    /// <summary>Finds it.</summary>
    /// <param name="target">The delegate.</param>
    /// <param name="start">The first byte of the method's main body.</param>
    /// <param name="end">One past its last byte; catch and finally bodies are functions of their own.</param>
    /// <returns>False where it is not compiled C#.</returns>
    internal static bool TryFind(Delegate target, out ulong start, out ulong end)
    {
        ref Layout layout = ref Unsafe.As<Header>(target).Fields;

        // A delegate to a static method holds itself as first parameter, a thunk that drops it, and the method as extra.
        byte* code = (byte*)(ReferenceEquals(layout.FirstParameter, target) ? layout.Extra : layout.Function);
        bool found = UnwindCache.TryGet(code, out UnwindRow row) && row.FunctionStart == code;
        start = found ? (ulong)row.FunctionStart : 0;
        end = start + (found ? row.FunctionSize : 0);
        return found;
    }

    /// <summary>The fields of System.Delegate in CoreLib of this compiler.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Layout
    {
        internal object? FirstParameter;
        internal object? HelperObject;
        internal nint Extra;
        internal nint Function;
    }

    /// <summary>Any object, seen as one whose fields begin with a delegate's.</summary>
    private sealed class Header
    {
        internal Layout Fields;
    }
}
