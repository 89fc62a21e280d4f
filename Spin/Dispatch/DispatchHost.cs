using System;

namespace Spin;

/// <summary>The side of dispatch that only a kernel, or a test's fake of one, can provide.</summary>
public abstract class DispatchHost
{
    private protected DispatchHost() { }

    /// <summary>The time-stamp counter. Safe at every level.</summary>
    internal abstract long TimeStamp { get; }

    /// <summary>The strand that runs, or that an interrupt has come in between of; null where none is known. Safe at every level.</summary>
    internal abstract IStrand? RunningStrand { get; }

    /// <summary>A static handler, or its guard, was ended by an exception; counted already.</summary>
    /// <param name="table">The event's table.</param>
    /// <param name="handler">The handler's number.</param>
    /// <param name="exception">What ended it.</param>
    internal abstract void Faulted(EventTable table, int handler, Exception exception);

    /// <summary>A run-time handler, or its guard, was ended by an exception; counted already.</summary>
    /// <param name="installation">The handler's installation.</param>
    /// <param name="exception">What ended it.</param>
    internal abstract void Faulted(Installation installation, Exception exception);

    /// <summary>A spindle's code that judges for it, an authorizer or a guard imposed on others' handlers, was ended by an exception.</summary>
    /// <param name="spindle">The spindle.</param>
    /// <param name="eventName">The event.</param>
    /// <param name="exception">What ended it.</param>
    internal abstract void Faulted(SpindleContext spindle, string eventName, Exception exception);

    /// <summary>What is known of a spindle since the build.</summary>
    /// <param name="spindle">The spindle's number.</param>
    internal abstract SpindleDescriptor Describe(int spindle);

    /// <summary>An installation was taken from its list: call <see cref="Installation.Retire"/> when no raise can still see it.</summary>
    /// <param name="installation">The installation.</param>
    internal abstract void RetireAfterGrace(Installation installation);

    /// <summary>A raise left something for an asynchronous handler. Safe at every level; allocates nothing.</summary>
    /// <param name="spindle">The number of the handler's spindle.</param>
    internal abstract void WakeDetached(int spindle);

    /// <summary>Serialises changes of run-time lists (not raises, which take no lock).</summary>
    /// <param name="change">The change.</param>
    internal abstract void Exclusively(Action change);

    /// <summary>The running strand calls through a port: until it leaves it is not ended. Throws where ports call ports too deep.</summary>
    /// <param name="port">The port.</param>
    internal abstract void EnterPort(ServicePort port);

    /// <summary>A port leads nowhere: activates its exporter, where that is dormant.</summary>
    /// <param name="port">The port, which the running strand is not inside of.</param>
    /// <returns>Whether the port leads somewhere now.</returns>
    internal abstract bool TryDemand(ServicePort port);

    /// <summary>The running strand leaves its innermost port.</summary>
    internal abstract void LeavePort();

    /// <summary>The states of a spindle.</summary>
    /// <param name="spindle">The spindle's number.</param>
    internal abstract SpindleStates StatesOf(int spindle);

    /// <summary>Charges the running strand's memory to a spindle.</summary>
    /// <param name="spindle">The spindle's number.</param>
    /// <returns>Who was charged before.</returns>
    internal abstract int EnterDomain(int spindle);

    /// <summary>Charges the running strand's memory as before a handler; called too where the handler threw.</summary>
    /// <param name="previous">What <see cref="EnterDomain"/> returned.</param>
    internal abstract void LeaveDomain(int previous);
}
