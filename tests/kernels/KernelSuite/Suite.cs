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
        Runtime.ViewTests.Register(run);
        TestRun bare = run.OnBareMachine();
        Machine.InterruptTests.Register(bare);
        Machine.SwitchTests.Register(bare);
        Machine.ClockTests.Register(bare);
        Memory.ProtectionTests.Register(bare);
        Devices.DeviceTests.Register(run);
        Devices.SerialTests.Register(run);
        Devices.NetworkCardTests.Register(run);
        Net.StackTests.Register(bare);
        Console.ConsoleTests.Register(bare);
        Net.UserNetworkTests.Register(run);
        Strands.StrandTests.Register(run);
        Strands.LockTests.Register(run);
        Strands.SwitchFigures.Register(run);
        Collector.OwnershipTests.Register(run);
        Collector.ParkedStrandTests.Register(run);
        Collector.CollectorTests.Register(run);
        run.RunAll(new Report(), filter);
    }

    /// <summary>
    /// Runs what takes minutes of the guest's time, with strands preempted as often as can be: to be booted with <c>ticks=10000 turn=100</c>.
    /// </summary>
    internal static void RunStress()
    {
        TestRun run = new();
        Collector.StressTests.Register(run);
        run.RunAll(new Report(), string.Empty);
    }
}
