using System;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Dispatch;

/// <summary>
/// Tells of faults, on a strand of the nucleus, after the raise that each happened in: a line in the log, and the event
/// <see cref="HandlerFaulted"/>. A spindle is told of the faults of its own assembly only; the nucleus' own spindles of all.
/// </summary>
internal sealed class FaultReporter
{
    private readonly KernelDispatch _dispatch;
    private readonly ILog _log;
    private long _lostTold;

    /// <summary>Makes a reporter that does not run yet.</summary>
    internal FaultReporter(KernelDispatch dispatch, ILog log)
    {
        _dispatch = dispatch;
        _log = log;
    }

    /// <summary>Starts the strand, or a new one after a handler that was told kept the first. Strand level.</summary>
    internal void Start() => _dispatch.Reporter = Scheduler.Start("faults", Run);

    private void Run()
    {
        while (true)
        {
            while (_dispatch.Faults.TryTake(out FaultReport report))
            {
                report.Uninstall?.Uninstall();
                HandlerFault fault = report.ToFault();
                Log(in fault);
                Raise(in report, in fault);
                if (report is { Disabled: true, Spindle: { } spindle })
                {
                    _dispatch.Keeper?.Fell(spindle);
                }
            }

            LogLost();
            Scheduler.Block();
        }
    }

    private void Log(in HandlerFault fault)
    {
        string where = fault.Handler.Length == 0 ? fault.EventName : $"{fault.EventName} handler {fault.Handler}";
        string end = fault.Disabled ? " [disabled]" : string.Empty;
        _log.Write(fault.Disabled ? LogLevel.Error : LogLevel.Warning, $"{fault.Spindle}: {where}: {fault.Reason}{end}");
    }

    private void LogLost()
    {
        long lost = _dispatch.Faults.Lost;
        if (lost != _lostTold)
        {
            _log.Write(LogLevel.Warning, "faults that came too fast to be told: ", lost - _lostTold);
            _lostTold = lost;
        }
    }

    private void Raise(in FaultReport report, in HandlerFault fault)
    {
        foreach (ActiveEvent active in _dispatch.Events)
        {
            EventTable table = active.Table;
            if (table is not HandlerFaultedTable)
            {
                continue;
            }

            table.CountRaise();
            for (int handler = 0; handler < table.HandlerCount; handler++)
            {
                if (MayKnow(_dispatch.Spindles[table.Describe(handler).Spindle].Descriptor, in report)
                    && table.ContainmentEntry(handler) is HandlerFaulted tell)
                {
                    tell(in fault);
                }
            }

            RaiseInstalled(table, in report, in fault);
        }
    }

    private void RaiseInstalled(EventTable table, in FaultReport report, in HandlerFault fault)
    {
        if (table.Installed is not { } installed)
        {
            return;
        }

        foreach (HandlerPlace place in installed.HandlersInOrder())
        {
            if (place.Installation is not Installation<HandlerFaulted, HandlerFaultedGuard> installation
                || !MayKnow(installation.Owner.Descriptor, in report))
            {
                continue;
            }

            int charged = _dispatch.EnterDomain(installation.Owner.Number);
            try
            {
                if (installation.Guard?.Invoke(in fault) != false)
                {
                    installation.Handler(in fault);
                    installation.Counters.Handled++;
                }
            }
#pragma warning disable CA1031 // What a handler throws ends it alone.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                installation.Counters.Faulted++;
                _dispatch.Faulted(installation, exception);
            }
            finally
            {
                _dispatch.LeaveDomain(charged);
            }
        }
    }

    private static bool MayKnow(SpindleDescriptor asking, in FaultReport report) =>
        asking.IsNucleus || (report.Spindle is { } faulted && faulted.Assembly == asking.Assembly);
}
