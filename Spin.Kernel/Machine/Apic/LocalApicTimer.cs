namespace Spin.Kernel.Machine;

/// <summary>
/// The timer of the processor's local APIC (SDM vol. 3A, 10.5.4), as the periodic tick. Its clock is not told by every processor;
/// <see cref="ClockCalibration"/> measures it.
/// </summary>
internal static class LocalApicTimer
{
    private const uint DivideBy1 = 0xB;

    /// <summary>Counts per second; 0 until it is known.</summary>
    internal static long CountsPerSecond { get; private set; }

    /// <summary>Tells the timer's rate.</summary>
    internal static void SetRate(long countsPerSecond) => CountsPerSecond = countsPerSecond;

    /// <summary>Starts a tick on this processor: the handler of <see cref="Vector.Timer"/> is called once in each period.</summary>
    /// <param name="periodNanoseconds">The period; what cannot be counted exactly is rounded down.</param>
    internal static void Start(long periodNanoseconds)
    {
        Write(Vector.Timer | (uint)LocalVector.Periodic, ClockScale.CountsIn(periodNanoseconds, CountsPerSecond));
    }

    /// <summary>Stops the tick.</summary>
    internal static void Stop() => Write((uint)LocalVector.Masked, 0);

    /// <summary>Lets the timer run down from its largest value, silently, to be measured.</summary>
    internal static void RunFree() => Write((uint)LocalVector.Masked, uint.MaxValue);

    /// <summary>How far the timer has run since <see cref="RunFree"/>.</summary>
    internal static uint Elapsed => uint.MaxValue - LocalApic.Read(LocalApicRegister.CurrentCount);

    private static void Write(uint vector, uint count)
    {
        LocalApic.Write(LocalApicRegister.DivideConfiguration, DivideBy1);
        LocalApic.Write(LocalApicRegister.TimerVector, vector);
        LocalApic.Write(LocalApicRegister.InitialCount, count);
    }
}
