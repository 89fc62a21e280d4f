using Spin.Kernel.Strands;

namespace KernelSuite;

/// <summary>Every in-kernel test, by area.</summary>
internal static class Suite
{
    /// <summary>Runs the tests whose name contains a text.</summary>
    internal static void Run(string filter)
    {
        TestRun run = new();
        Runtime.LanguageTests.Register(run);
        Runtime.ExceptionTests.Register(run);
        Machine.InterruptTests.Register(run);
        Machine.SwitchTests.Register(run);
        Machine.ClockTests.Register(run);
        Memory.ProtectionTests.Register(run);
        Devices.DeviceTests.Register(run);
        Devices.SerialTests.Register(run);
        Devices.NetworkCardTests.Register(run);
        Net.StackTests.Register(run);
        Net.UserNetworkTests.Register(run);
        Console.ConsoleTests.Register(run);
        run.Test("strands: the scheduler starts", Strands.StrandFixture.Start);
        Strands.StrandTests.Register(run);
        Strands.LockTests.Register(run);
        Strands.SwitchFigures.Register(run);
        Collector.OwnershipTests.Register(run);
        Collector.ParkedStrandTests.Register(run);
        Collector.CollectorTests.Register(run);
        run.RunAll(new Report(), filter);
    }

    /// <summary>Runs what takes minutes of the guest's time, with strands preempted as often as can be.</summary>
    internal static void RunStress()
    {
        TestRun run = new();
        run.Test("strands: the scheduler starts", static () => Strands.StrandFixture.Start(
            new SchedulerSettings(SchedulerSettings.MaximumTicksPerSecond, turnMicroseconds: 100)));
        Collector.StressTests.Register(run);
        run.RunAll(new Report(), string.Empty);
    }
}
