using System.Runtime.CompilerServices;
using KernelSuite;

namespace Regress.Dispatch;

/// <summary>disp-save: what the raiser has in registers is there after the raise, whatever handlers do with them.</summary>
internal static class RegisterTests
{
    private const int Seeds = 100;

    internal static void Register(TestRun run) => run.Test("disp-save: registers survive a raise", static () =>
    {
        for (int seed = 1; seed <= Seeds; seed++)
        {
            Check.Equal(Compute(seed, raises: false), Compute(seed, raises: true));
        }
    });

    /// <summary>More live values than there are registers, of both kinds, before and after.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double Compute(int seed, bool raises)
    {
        long a = seed, b = a + 1, c = a + 2, d = a + 3, e = a + 4, f = a + 5, g = a + 6, h = a + 7, i = a + 8, j = a + 9, k = a + 10, l = a + 11;
        double m = seed + 0.5, n = m + 1, o = m + 2, p = m + 3, q = m + 4, r = m + 5, s = m + 6, t = m + 7;
        if (raises)
        {
            ClobberedEvent.Raise(seed);
        }

        long whole = a - (2 * b) + (3 * c) - (4 * d) + (5 * e) - (6 * f) + (7 * g) - (8 * h) + (9 * i) - (10 * j) + (11 * k) - (12 * l);
        return whole + m - (2 * n) + (3 * o) - (4 * p) + (5 * q) - (6 * r) + (7 * s) - (8 * t);
    }
}
