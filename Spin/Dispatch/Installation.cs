using System;

namespace Spin;

/// <summary>
/// The handle of a handler for run time: a handler, its guard and its options, bound to an event while it is installed. Keep it: it is the
/// only way to uninstall the handler.
/// </summary>
public abstract class Installation : IDisposable
{
    private HandlerCounters _counters;
    private int _graces;

    private protected Installation(InstallationList list, SpindleContext owner, in InstallOptions options)
    {
        List = list;
        Owner = owner;
        Options = options;
        Order = options.Order;
        Cancels = options.Cancels;
    }

    /// <summary>How the handler is installed.</summary>
    [Effects(Effects.Reads)]
    public InstallOptions Options { get; }

    /// <summary>Whether a raise ends with the handler, where it ran and returned.</summary>
    [Effects(Effects.Reads)]
    public bool Cancels { get; }

    /// <summary>The handler's census.</summary>
    [Effects(Effects.Reads)]
    public ref HandlerCounters Counters => ref _counters;

    /// <summary>Whether raises reach the handler, may still be inside it, or can not see it.</summary>
    [Effects(Effects.Reads)]
    public InstallationState State { get; private set; }

    /// <summary>The name of the event.</summary>
    [Effects(Effects.Reads)]
    public string EventName => List.Table.EventName;

    /// <summary>The spindle that installs the handler.</summary>
    internal SpindleContext Owner { get; }

    /// <summary>The order asked for, or the one that the event's owner imposed.</summary>
    internal Order Order { get; set; }

    /// <summary>What its run leaves on the stack: <see cref="InstalledRun.Mark"/> and <see cref="Number"/>.</summary>
    internal ulong RunWord { get; private set; }

    /// <summary>
    /// Its number on the event, which no other handler has as long as a raise can be inside this one; 0 while it has none.
    /// </summary>
    internal int Number
    {
        get => (int)(RunWord & ~InstalledRun.MarkMask);
        set => RunWord = InstalledRun.Mark | (uint)value;
    }

    /// <summary>Its place among all that were ever installed on the event: handlers of one place run in this order.</summary>
    internal long Sequence { get; private set; }

    /// <summary>The limit of one run in microseconds; 0 leaves it to the level.</summary>
    internal int LimitMicroseconds => Options.LimitMicroseconds != 0 ? Options.LimitMicroseconds : List.LimitMicroseconds;

    /// <summary>The list that raises read.</summary>
    internal InstallationList List { get; }

    /// <summary>Whether the handle was disposed of: the handler can not be installed again.</summary>
    internal bool IsDisposed { get; private set; }

    /// <summary>
    /// Installs the handler with one write, behind those of the same place that are installed already. Where the event's owner judges,
    /// it is asked again each time. Installing what is installed does nothing.
    /// </summary>
    /// <exception cref="UnauthorizedAccessException">The event's owner denies it.</exception>
    /// <exception cref="InvalidOperationException">
    /// Handlers would have to run in a circle, or another handler gives the result already and the event does not fold results.
    /// </exception>
    /// <exception cref="QuotaExceededException">The spindle has installed as many handlers as the image allows.</exception>
    /// <exception cref="ObjectDisposedException">The handle was disposed of.</exception>
    [Effects(Effects.Allocates | Effects.Blocks | Effects.Reads | Effects.Writes | Effects.Throws)]
    public void Install() => List.Add(this);

    /// <summary>
    /// Takes the handler from its event with one write. Raises that began before may still run it; when none can,
    /// <see cref="State"/> becomes <see cref="InstallationState.Retired"/>. Uninstalling twice does nothing.
    /// </summary>
    [Effects(Effects.Allocates | Effects.Throws | Effects.Writes)]
    public void Uninstall() => List.Remove(this);

    /// <summary>Uninstalls the handler for good.</summary>
    [Effects(Effects.Allocates | Effects.Throws | Effects.Writes)]
    public void Dispose()
    {
        IsDisposed = true;
        Uninstall();
        GC.SuppressFinalize(this);
    }

    /// <summary>No raise that began before the last uninstalling can see the handler any more.</summary>
    internal void Retire() => InstallationList.Change(EndGrace);

    /// <summary>Raises may reach the handler from here on. Within a change.</summary>
    internal void Activate(long sequence)
    {
        Sequence = sequence;
        State = InstallationState.Active;
    }

    /// <summary>The handler could not be installed after all. Within a change.</summary>
    internal void Deactivate()
    {
        Owner.Meters.Installations.Give();
        State = _graces > 0 ? InstallationState.Retiring : InstallationState.Retired;
        if (_graces == 0)
        {
            List.Forget(this);
        }
    }

    /// <summary>Raises that begin from here on do not reach the handler. Within a change.</summary>
    internal void BeginRetiring()
    {
        State = InstallationState.Retiring;
        _graces++;
        if (EventTable.Host is { } host)
        {
            host.RetireAfterGrace(this);
        }
        else
        {
            EndGrace();
        }
    }

    // Installed and uninstalled again during its grace, it has two: it has retired at the end of both.
    private void EndGrace()
    {
        _graces--;
        if (_graces == 0 && State == InstallationState.Retiring)
        {
            State = InstallationState.Retired;
            List.Forget(this);
        }
    }
}
