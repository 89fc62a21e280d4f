using System;
using Spin;
using Spin.Kernel.Boot;
using Spin.Kernel.Dispatch;

namespace Regress;

/// <summary>The running kernel, as the tests look at it.</summary>
internal static class Kernel
{
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
}
