using System;
using Spin.Kernel.Dispatch;
using Spin.Kernel.Machine;
using Spin.Kernel.Runtime;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Boot;

/// <summary>From strands to spindles: tables, faults, overruns, the Dispatch worker, activation.</summary>
internal static class DispatchStart
{
    private static readonly KernelDispatchMachine s_machine = new();

    /// <summary>The kernel's dispatch; null before <see cref="Run"/>.</summary>
    internal static KernelDispatch? Dispatch { get; private set; }

    /// <summary>The processor's worker; null before <see cref="Run"/>.</summary>
    internal static DispatchWorker? Worker { get; private set; }

    /// <summary>Where the faults of strands go. The scheduler is started with it.</summary>
    internal static SpindleStrandFaults StrandFaults { get; } = new(s_machine, new NucleusFaults());

    /// <summary>Brings the image to life: dispatch, the network, spindles, the shell; then frames may come, and spindles are told.</summary>
    internal static void Run(KernelImage image, ImageParts parts, StrandMachine strands)
    {
        ILog log = ConsoleStart.Log.SourceFor("dispatch");
        KernelDispatch dispatch = Prepare(image, strands, log);
        SpindleServices services = new(strands, ConsoleStart.Log, parts.Devices?.Random, dispatch);
        parts.Network?.Prepare(KernelOptions.Line, ConsoleStart.Log);
        services.Network = parts.Network?.Stack;
        SpindleActivation activation = new(dispatch, image, services, log);
        parts.Recovery?.Prepare(dispatch, s_machine, strands, activation, log);
        dispatch.Keeper = parts.Recovery?.Keeper;
        activation.Activate();
        BootLog.Step($"spindles: {image.Spindles.Length}, events: {dispatch.Events.Length}");
        parts.Shell?.Run(image, dispatch, strands.Scheduler, parts.Network?.CreateCommand(), parts.Trace);
        parts.Network?.Run(Worker!);
        BootLog.Step("ready");
        activation.RaiseReady();
    }

    /// <summary>Attaches the image's tables and starts the strands that dispatch needs.</summary>
    private static KernelDispatch Prepare(KernelImage image, StrandMachine strands, ILog log)
    {
        CpuScheduler scheduler = strands.Scheduler;
        EventTable[] tables = image.AttachTables();
        KernelDispatch dispatch = new(strands, s_machine, image, tables, new FaultPolicy());
        Supervisor supervisor = new(dispatch, s_machine, scheduler, log);
        FaultReporter reporter = new(dispatch, log);
        DispatchWorker worker = new(scheduler);
        supervisor.Worker = worker;
        supervisor.Reporter = reporter;
        supervisor.Start();
        reporter.Start();
        worker.Start();
        WatchForOverruns(tables, scheduler, supervisor);
        EventTable.Host = dispatch;
        StrandFaults.Dispatch = dispatch;
        Dispatch = dispatch;
        Worker = worker;
        return dispatch;
    }

    private static void WatchForOverruns(EventTable[] tables, CpuScheduler scheduler, Supervisor supervisor)
    {
        Containment body = Describe(new Action<Strand>(scheduler.Strands.RunCurrent), null, 0)
            ?? throw new InvalidOperationException("The code of strands' bodies was not found.");
        GrowableArray<Containment> containments = new();
        foreach (EventTable table in tables)
        {
            for (int handler = 0; handler <= table.HandlerCount; handler++)
            {
                bool contained = handler == table.HandlerCount ? table.Installed != null : table.Describe(handler).Contained;
                if (contained && table.ContainmentEntry(handler) is { } entry && Describe(entry, table, handler) is { } containment)
                {
                    containments.Add(containment);
                }

                if (handler < table.HandlerCount && table.DetachedEntry(handler) is { } later && Describe(later, table, handler, Level.Strand) is { } detached)
                {
                    containments.Add(detached);
                }
            }
        }

        ContainmentMap map = new(containments.Items);
        OverrunLimits limits = new(scheduler.Settings.TickNanoseconds);
        int[] ticks = new int[map.Count];
        for (int index = 0; index < ticks.Length; index++)
        {
            ticks[index] = TicksOf(in map[index], limits);
        }

        supervisor.Map = map;
        Panic.Screen.Add(new HandlersSection(map));
        Panic.Screen.Add(new EventsSection(tables));
        EventHistory history = new(tables, scheduler.Machine.Nanoseconds);
        Panic.Screen.Add(new HistorySection(history));
        SchedulerTick.Events = history;
        TerminationDelivery.Start(map, body);
        TerminationStepper stepper = new(map);
        CpuExceptions.SetHandler(ExceptionVector.Debug, stepper);
        SchedulerTick.Overruns = new OverrunTick(map, new OverrunDetector(map, ticks, limits), stepper, supervisor);
    }

    private static Containment? Describe(Delegate entry, EventTable? table, int handler, Level? level = null) =>
        s_machine.TryFindCode(entry, out ulong start, out ulong end)
            ? new Containment(start, end, table, handler, level ?? table?.Level ?? Level.Strand)
            : null;

    /// <summary>
    /// Those installed at run time share one containment: the limit of those that ask for none. What an asynchronous handler asks for is
    /// for its run on the strand, not for its guard in the raise.
    /// </summary>
    private static int TicksOf(in Containment containment, OverrunLimits limits) => containment switch
    {
        { IsInstalled: true } => limits.TicksOf(containment.Table!.Installed!.LimitMicroseconds, containment.Level),
        { Level: not Level.Strand } when containment.Table!.Describe(containment.Handler).IsAsynchronous => limits.TicksOf(0, containment.Level),
        _ => limits.TicksOf(containment.Table!.Describe(containment.Handler).LimitMicroseconds, containment.Level),
    };
}
