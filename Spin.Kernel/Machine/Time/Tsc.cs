namespace Spin.Kernel.Machine;

/// <summary>The time-stamp counter as the kernel's clock (SDM vol. 3B, 17.17).</summary>
internal static class Tsc
{
    private static ClockScale s_scale;
    private static ulong s_start;

    /// <summary>Cycles per second; 0 until they are known.</summary>
    internal static long CyclesPerSecond { get; private set; }

    /// <summary>The counter.</summary>
    internal static ulong Cycles => Instructions.ReadTimestamp();

    /// <summary>Nanoseconds since <see cref="Start"/>; 0 until the rate is known. Never goes back on one processor.</summary>
    internal static long Nanoseconds => s_scale.ToNanoseconds(Cycles - s_start);

    /// <summary>The moment that time counts from.</summary>
    internal static void Start() => s_start = Cycles;

    /// <summary>Tells the rate.</summary>
    internal static void SetRate(long cyclesPerSecond)
    {
        s_scale = new ClockScale(cyclesPerSecond);
        CyclesPerSecond = cyclesPerSecond;
    }

    /// <summary>The nanoseconds in a number of cycles.</summary>
    internal static long ToNanoseconds(ulong cycles) => s_scale.ToNanoseconds(cycles);

    /// <summary>
    /// The rate that CPUID tells, where it tells one: crystal times ratio (SDM vol. 2A, CPUID leaf 15H).
    /// </summary>
    /// <returns>Cycles per second, or 0.</returns>
    internal static long RateOf(in CpuidResult ratio)
    {
        if (ratio.Eax == 0 || ratio.Ebx == 0 || ratio.Ecx == 0)
        {
            return 0;
        }

        ulong rate = (ulong)ratio.Ecx * ratio.Ebx / ratio.Eax;
        return rate is >= ClockScale.SlowestRate and <= long.MaxValue ? (long)rate : 0;
    }
}
