using System;

namespace Spin;

/// <summary>The handle of a handler installed at run time. Keep it: it is the only way to uninstall the handler.</summary>
public abstract class Installation : IDisposable
{
    private HandlerCounters _counters;

    private protected Installation(InstallationList list, SpindleContext owner, in InstallOptions options)
    {
        List = list;
        Owner = owner;
        Options = options;
    }

    /// <summary>How the handler was installed.</summary>
    [Effects(Effects.Reads)]
    public InstallOptions Options { get; }

    /// <summary>The handler's census.</summary>
    [Effects(Effects.Reads)]
    public ref HandlerCounters Counters => ref _counters;

    /// <summary>Whether raises still reach the handler, may still be inside it, or can no longer see it.</summary>
    [Effects(Effects.Reads)]
    public InstallationState State { get; internal set; }

    /// <summary>The name of the event.</summary>
    [Effects(Effects.Reads)]
    public string EventName => List.Table.EventName;

    /// <summary>The spindle that installed the handler.</summary>
    internal SpindleContext Owner { get; }

    /// <summary>What its run leaves on the stack: <see cref="InstalledRun.Mark"/> and <see cref="Number"/>.</summary>
    internal ulong RunWord { get; private set; }

    /// <summary>Its number among all that were ever installed on the event, in their order.</summary>
    internal int Number
    {
        get => (int)(RunWord & ~InstalledRun.MarkMask);
        set => RunWord = InstalledRun.Mark | (uint)value;
    }

    /// <summary>The limit of one run in microseconds; 0 leaves it to the level.</summary>
    internal int LimitMicroseconds => Options.LimitMicroseconds != 0 ? Options.LimitMicroseconds : List.LimitMicroseconds;

    /// <summary>The list that raises read.</summary>
    internal InstallationList List { get; }

    /// <summary>
    /// Takes the handler from its event with one write. Raises that began before may still run it; when none can,
    /// <see cref="State"/> becomes <see cref="InstallationState.Retired"/>. Uninstalling twice does nothing.
    /// </summary>
    [Effects(Effects.Allocates | Effects.Throws | Effects.Writes)]
    public void Uninstall() => List.Remove(this);

    /// <summary>Uninstalls the handler.</summary>
    [Effects(Effects.Allocates | Effects.Throws | Effects.Writes)]
    public void Dispose()
    {
        Uninstall();
        GC.SuppressFinalize(this);
    }

    /// <summary>No raise can see the handler any more.</summary>
    internal void Retire()
    {
        State = InstallationState.Retired;
        List.Forget(this);
    }
}
