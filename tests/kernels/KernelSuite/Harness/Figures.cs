using Spin.Kernel.Machine;

namespace KernelSuite;

/// <summary>Figures that tests measure by the time-stamp counter.</summary>
internal static class Figures
{
    private const int Samples = 64;
    private const ulong MostInstructionsBetween = 64;

    /// <summary>
    /// Whether the counter counts instructions (the emulator's <c>-icount shift=0</c>): then the same few instructions take the same
    /// time again and again.
    /// </summary>
    internal static bool AreInstructions { get; } = Detect();

    /// <summary>Reports a figure.</summary>
    internal static void Add(string name, double value, string unit) => Report.Figure(name, value, AreInstructions ? unit : "cycles");

    private static bool Detect()
    {
        ulong first = Between();
        for (int sample = 0; sample < Samples; sample++)
        {
            if (Between() != first)
            {
                return false;
            }
        }

        return first < MostInstructionsBetween;
    }

    private static ulong Between()
    {
        ulong before = Instructions.ReadTimestamp();
        return Instructions.ReadTimestamp() - before;
    }
}
