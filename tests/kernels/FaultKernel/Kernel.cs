using System;
using Spin;
using Spin.Kernel.Boot;
using Spin.Kernel.Dispatch;
using Spin.Kernel.Strands;

namespace FaultKernel;

/// <summary>The running kernel, as the tests look at it.</summary>
internal static class Kernel
{
    private const int Patience = 2_000;

    /// <summary>The kernel's dispatch.</summary>
    internal static KernelDispatch Dispatch => DispatchStart.Dispatch!;

    /// <summary>The one spindle of a type.</summary>
    internal static T Spindle<T>()
        where T : class
    {
        foreach (ActiveSpindle spindle in Dispatch.Spindles)
        {
            if (spindle.Instance is T found)
            {
                return found;
            }
        }

        throw new InvalidOperationException("no such spindle is active");
    }

    /// <summary>Where a spindle is in its life.</summary>
    internal static SpindleState StateOf(string name) => Active(name).State;

    /// <summary>A spindle as the kernel has it.</summary>
    internal static ActiveSpindle Active(string name)
    {
        foreach (ActiveSpindle spindle in Dispatch.Spindles)
        {
            if (spindle.Context.Name == name)
            {
                return spindle;
            }
        }

        throw new InvalidOperationException($"no spindle {name}");
    }

    /// <summary>Finds a handler.</summary>
    internal static (EventTable Table, int Handler) Find(string spindle, string method)
    {
        foreach (ActiveEvent active in Dispatch.Events)
        {
            for (int handler = 0; handler < active.Table.HandlerCount; handler++)
            {
                HandlerInfo info = active.Table.Describe(handler);
                if (info.SpindleName == spindle && info.Method == method)
                {
                    return (active.Table, handler);
                }
            }
        }

        throw new InvalidOperationException($"no handler {spindle}.{method}");
    }

    /// <summary>Waits until something has come about; time is the kernel's, not the host's.</summary>
    internal static bool Await(Func<bool> condition)
    {
        for (int waited = 0; waited < Patience && !condition(); waited++)
        {
            Scheduler.Sleep(1);
        }

        return condition();
    }

    /// <summary>Runs something on a strand of its own, which may be lost over it, and waits for its end.</summary>
    internal static Strand Apart(Action body)
    {
        Strand strand = Scheduler.Start("apart", body);
        strand.Join();
        return strand;
    }
}
