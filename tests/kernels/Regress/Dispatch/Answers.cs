using System;
using Spin;

namespace Regress.Dispatch;

/// <summary>The handlers of the tests that are not the matrix.</summary>
[Spindle]
public sealed partial class Answers
{
    /// <summary>The question at which the raise of <see cref="Cancelled"/> ends.</summary>
    internal const int Cancelling = 10;

    /// <summary>The question at which the handler that would end it faults.</summary>
    internal const int Faulting = 11;

    private readonly int _threshold = 10;
    private readonly int[] _none = [];

    internal bool IsTold { get; private set; }

    internal string Order { get; set; } = "";

    internal string Afterwards { get; set; } = "";

    internal int Odd { get; set; }

    internal int Even { get; set; }

    internal int AboveThreshold { get; set; }

    internal int BehindFault { get; set; }

    internal long Clobber { get; private set; }

    [Handles<KernelReady>]
    private void Told() => IsTold = true;

    [Handles<None>]
    private static long NoArguments() => 1;

    [Handles<Sizes>]
    private static long Add(byte small, short two, int four, long eight, bool flag, char letter) =>
        small + two + four + eight + (flag ? 1 : 0) + letter;

    [Handles<Many>]
    private static long Add(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j) =>
        a + (2L * b) + (3L * c) + (4L * d) + (5L * e) + (6L * f) + (7L * g) + (8L * h) + (9L * i) + (10L * j);

    [Handles<Real>]
    private static double Add(double first, float second, double third) => first + (2 * second) + (3 * third);

    [Handles<References>]
    private static int Add(string text, int[] numbers, object? nothing) => text.Length + numbers.Length + (nothing is null ? 1 : 0);

    [Handles<Structures>]
    private static long Add(in Wide byReference, Wide byValue, ReadOnlySpan<byte> bytes) => byReference.Sum - byValue.Sum + bytes.Length;

    [Handles<Asked>]
    private static int Answer(int question) => question + 1;

    [Handles<FoldedAny>]
    private static bool AnyEven(int question) => question % 2 == 0;

    [Handles<FoldedAny>]
    private static bool AnySmall(int question) => question < 10;

    [Handles<FoldedAll>]
    private static bool AllEven(int question) => question % 2 == 0;

    [Handles<FoldedAll>]
    private static bool AllSmall(int question) => question < 10;

    [Handles<FoldedFirst>(Order = Spin.Order.First), Handles<FoldedLast>(Order = Spin.Order.First), Handles<FoldedSum>, Handles<FoldedOwn>]
    private static int Once(int question) => question;

    [Handles<FoldedFirst>, Handles<FoldedLast>, Handles<FoldedSum>, Handles<FoldedOwn>]
    private static int Thrice(int question) => 3 * question;

    [Handles<FoldedFirst>(Order = Spin.Order.Last), Handles<FoldedLast>(Order = Spin.Order.Last), Handles<FoldedSum>, Handles<FoldedOwn>]
    private static int Twice(int question) => 2 * question;

    [Handles<Ordered>(Order = Spin.Order.Last)]
    private void AfterAll(int question) => Order += "last ";

    [Handles<Ordered>]
    private void Between(int question) => Order += "between ";

    [Handles<Ordered>(Order = Spin.Order.First)]
    private void BeforeAll(int question) => Order += "first ";

    [Handles<Cancelled>(Order = Spin.Order.First)]
    private void BeforeCancelling(int question) => Order += "first ";

    [Handles<Cancelled>(Guard = nameof(Cancels), Cancels = true)]
    private void Cancel(int question) => Order += question == Faulting ? throw new InvalidOperationException("on purpose") : "cancel ";

    [Handles<Cancelled>(Order = Spin.Order.Last)]
    private void BehindCancelling(int question) => Order += "last ";

    [Handles<Detached>(Async = true)]
    private void HandleAfterwards(int question) => Afterwards += question + " ";

    [Handles<Guarded>(Guard = nameof(IsOdd))]
    private void CountOdd(int question) => Odd++;

    [Handles<Guarded>(Guard = nameof(IsEven))]
    private void CountEven(int question) => Even++;

    [Handles<Guarded>(Guard = nameof(IsAbove))]
    private void CountAbove(int question) => AboveThreshold++;

    [Handles<Guarded>(Guard = nameof(Faults))]
    private void CountBehindFault(int question) => BehindFault++;

    [Handles<Raised>]
    private int Fault(int question) => question == 0 ? 10 : 10 / (question - 1);

    [Handles<Raised>]
    private static int DoNotFault(int question) => 100;

    [Handles<Clobbered>]
    private void UseEveryRegister(int seed)
    {
        long a = seed, b = a * 3, c = b * 5, d = c * 7, e = d * 11, f = e * 13, g = f * 17, h = g * 19;
        double m = seed, n = m * 3, o = n * 5, p = o * 7, q = p * 11, r = q * 13;
        for (int turn = 0; turn < 8; turn++)
        {
            (a, b, c, d, e, f, g, h) = (b + h, c ^ a, d + b, e ^ c, f + d, g ^ e, h + f, a ^ g);
            (m, n, o, p, q, r) = (n + r, o - m, p + n, q - o, r + p, m - q);
        }

        Clobber = a ^ b ^ c ^ d ^ e ^ f ^ g ^ h ^ (long)(m + n + o + p + q + r);
    }

    private static bool Cancels(int question) => question >= Cancelling;

    private static bool IsOdd(int question) => question % 2 != 0;

    private static bool IsEven(int question) => question % 2 == 0;

    private bool IsAbove(int question) => question > _threshold;

    private bool Faults(int question) => _none[question] == 0;
}
