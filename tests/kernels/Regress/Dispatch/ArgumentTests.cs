using System;
using KernelSuite;

namespace Regress.Dispatch;

/// <summary>disp-args: arguments of every kind and number reach the handler as they were raised.</summary>
internal static class ArgumentTests
{
    internal static void Register(TestRun run)
    {
        run.Test("disp-args: none", static () => Check.Equal(1L, NoneEvent.Raise()));
        run.Test("disp-args: integers of every size", static () =>
            Check.Equal(255L - 2 + 3 + long.MaxValue / 2 + 1 + 'A', SizesEvent.Raise(255, -2, 3, long.MaxValue / 2, true, 'A')));
        run.Test("disp-args: ten integers", static () => Check.Equal(385L, ManyEvent.Raise(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)));
        run.Test("disp-args: floating-point numbers", static () => Check.Equal(1.5 + 5 + 10.5, RealEvent.Raise(1.5, 2.5f, 3.5)));
        run.Test("disp-args: references", static () => Check.Equal(5 + 3 + 1, ReferencesEvent.Raise("hello", [1, 2, 3], null)));
        run.Test("disp-args: structures and spans", static () =>
            Check.Equal(60L + 2, StructuresEvent.Raise(new Wide(20), new Wide(10), (ReadOnlySpan<byte>)[1, 2])));
    }
}
