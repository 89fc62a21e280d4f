using System;
using System.Diagnostics;

namespace Spin.Testing;

/// <summary>The kernel's side of dispatch, on the host.</summary>
internal sealed class FakeDispatch(SpindleHost host) : DispatchHost
{
    [ThreadStatic]
    private static int s_domain;

    /// <inheritdoc/>
    internal override long TimeStamp => Stopwatch.GetTimestamp();

    /// <inheritdoc/>
    internal override IStrand? RunningStrand => FakeStrands.Current;

    /// <inheritdoc/>
    internal override void Faulted(EventTable table, int handler, Exception exception)
    {
        HandlerInfo info = table.Describe(handler);
        host.StatesOf(info.Spindle).DropOfRun();
        host.Fault(info.SpindleName, table.EventName, info.Method, exception, () => table.Bind(handler, null));
    }

    /// <inheritdoc/>
    internal override void Faulted(Installation installation, Exception exception)
    {
        installation.Owner.States.DropOfRun();
        host.Fault(installation.Owner.Name, installation.EventName, "", exception, installation.Uninstall);
    }

    /// <inheritdoc/>
    internal override void Faulted(SpindleContext spindle, string eventName, Exception exception) =>
        host.Fault(spindle.Name, eventName, "", exception, static () => { });

    /// <inheritdoc/>
    internal override SpindleDescriptor Describe(int spindle) => host.Descriptor(spindle);

    /// <inheritdoc/>
    internal override void RetireAfterGrace(Installation installation) => host.Retire(installation);

    /// <inheritdoc/>
    internal override void WakeDetached(int spindle) => host.RunDetachedLater(spindle);

    /// <inheritdoc/>
    internal override void Exclusively(Action change) => change();

    /// <inheritdoc/>
    internal override void EnterPort(ServicePort port)
    {
    }

    /// <inheritdoc/>
    internal override bool TryDemand(ServicePort port) => false;

    /// <inheritdoc/>
    internal override void LeavePort()
    {
    }

    /// <inheritdoc/>
    internal override SpindleStates StatesOf(int spindle) => host.StatesOf(spindle);

    /// <inheritdoc/>
    internal override int EnterDomain(int spindle)
    {
        int previous = s_domain;
        s_domain = spindle;
        return previous;
    }

    /// <inheritdoc/>
    internal override void LeaveDomain(int previous) => s_domain = previous;
}
