using System;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Dispatch;

/// <summary>Brings an image's spindles to life, in the image's order: construct, bind, and when all are there, tell them.</summary>
/// <param name="dispatch">The kernel's dispatch.</param>
/// <param name="image">The image.</param>
/// <param name="services">What spindles import.</param>
/// <param name="log">The log.</param>
internal sealed class SpindleActivation(KernelDispatch dispatch, KernelImage image, KernelServices services, ILog log)
{
    private bool _isReady;

    /// <summary>Constructs every spindle and binds its handlers. One that fails is left out; the others go on.</summary>
    internal void Activate()
    {
        foreach (ActiveSpindle spindle in dispatch.Spindles)
        {
            if (!spindle.Descriptor.IsDormant)
            {
                TryActivate(spindle);
            }
        }
    }

    /// <summary>Constructs a spindle that has no instance and binds its handlers; where all were told already, tells it too.</summary>
    /// <returns>False where its constructor, or the binding of a handler, threw.</returns>
    internal bool TryActivate(ActiveSpindle spindle)
    {
        dispatch.LimitMemory(spindle);
        int charged = dispatch.EnterDomain(spindle.Context.Number);
        try
        {
            spindle.State = SpindleState.Starting;
            spindle.Instance = image.Create(spindle.Context.Number, services, spindle.Context);
            Bind(spindle);
            dispatch.StartDetached(spindle);
            if (spindle.State != SpindleState.Starting)
            {
                dispatch.Unbind(spindle); // it was condemned for a handler that was bound already
                return false;
            }

            spindle.State = SpindleState.Active;
            dispatch.Ports?.Retarget(spindle);
            if (_isReady)
            {
                RaiseReady(new ReadOnlySpan<ActiveSpindle>(in spindle));
            }

            return true;
        }
#pragma warning disable CA1031 // Whatever a constructor throws ends its spindle alone.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fail(spindle, exception);
            return false;
        }
        finally
        {
            dispatch.LeaveDomain(charged);
        }
    }

    /// <summary>Raises <see cref="KernelReady"/>: on a strand of its own for each spindle that handles it, charged to that spindle.</summary>
    internal void RaiseReady()
    {
        _isReady = true;
        RaiseReady(dispatch.Spindles);
    }

    /// <summary>One raise, of which some spindles are told.</summary>
    private void RaiseReady(ReadOnlySpan<ActiveSpindle> spindles)
    {
        foreach (ActiveEvent active in dispatch.Events)
        {
            if (active.Table is KernelReadyTable table)
            {
                table.CountRaise();
                foreach (ActiveSpindle spindle in spindles)
                {
                    RaiseReady(table, spindle);
                }
            }
        }
    }

    private void RaiseReady(KernelReadyTable table, ActiveSpindle spindle)
    {
        if (spindle.State != SpindleState.Active || !Handles(table, spindle.Context))
        {
            return;
        }

        try
        {
            Scheduler.Start(spindle.Context.Name, () => Tell(table, spindle.Context), owner: spindle.Context);
        }
        catch (Exception exception) when (exception is OutOfMemoryException or QuotaExceededException)
        {
            log.Write(LogLevel.Error, $"{spindle.Context.Name}: not told that the kernel is ready: {exception.Message}");
        }
    }

    private static bool Handles(KernelReadyTable table, SpindleContext spindle)
    {
        for (int handler = 0; handler < table.HandlerCount; handler++)
        {
            if (table.Describe(handler).Spindle == spindle.Number)
            {
                return true;
            }
        }

        foreach (Installation installation in table.ActiveInstallations)
        {
            if (installation.Owner == spindle)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Runs a spindle's handlers: the static ones each in its containment, those that its constructor installed in the strand's.</summary>
    private static void Tell(KernelReadyTable table, SpindleContext spindle)
    {
        for (int handler = 0; handler < table.HandlerCount; handler++)
        {
            if (table.Describe(handler).Spindle == spindle.Number && table.ContainmentEntry(handler) is KernelReady tell)
            {
                tell();
            }
        }

        if (table.Installed is not { } installed)
        {
            return;
        }

        foreach (HandlerPlace place in installed.HandlersInOrder())
        {
            if (place.Installation is Installation<KernelReady, KernelReadyGuard> installation && installation.Owner == spindle
                && installation.Guard?.Invoke() != false)
            {
                installation.Handler();
                installation.Counters.Handled++;
            }
        }
    }

    private void Bind(ActiveSpindle spindle)
    {
        foreach (ActiveEvent active in dispatch.Events)
        {
            EventTable table = active.Table;
            for (int handler = 0; handler < table.HandlerCount; handler++)
            {
                if (table.Describe(handler).Spindle == spindle.Context.Number)
                {
                    table.Bind(handler, spindle.Instance);
                }
            }
        }
    }

    private void Fail(ActiveSpindle spindle, Exception exception)
    {
        spindle.State = SpindleState.Failed;
        spindle.Instance = null;
        dispatch.Ports?.Retarget(spindle);
        dispatch.Ports?.Drop(spindle);
        dispatch.Unbind(spindle);
        log.Write(LogLevel.Error, $"{spindle.Context.Name}: not activated");
        dispatch.Report(new FaultReport
        {
            Spindle = spindle.Descriptor,
            EventName = "activation",
            Handler = string.Empty,
            Exception = exception,
            Kind = FaultReport.KindOf(exception),
            Disabled = true,
        });
    }
}
