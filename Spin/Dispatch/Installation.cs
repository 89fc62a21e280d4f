using System;

namespace Spin;

/// <summary>The handle of a handler installed at run time. Keep it: it is the only way to uninstall the handler.</summary>
public abstract class Installation : IDisposable
{
    private protected Installation(SpindleContext owner, InstallOptions options)
    {
        Owner = owner;
        Options = options;
    }

    /// <summary>The spindle that installed the handler.</summary>
    internal SpindleContext Owner { get; }

    /// <summary>How the handler was installed.</summary>
    public InstallOptions Options { get; }

    /// <summary>The handler's census.</summary>
    public ref HandlerCounters Counters => ref _counters;

    private HandlerCounters _counters;

    /// <summary>Whether raises still reach the handler, may still be inside it, or can no longer see it.</summary>
    public InstallationState State { get; private protected set; }

    /// <summary>
    /// Takes the handler from its event with one write. Raises that began before may still run it; when none can,
    /// <see cref="State"/> becomes <see cref="InstallationState.Retired"/>. Uninstalling twice does nothing.
    /// </summary>
    public abstract void Uninstall();

    /// <summary>Uninstalls the handler.</summary>
    public void Dispose()
    {
        Uninstall();
        GC.SuppressFinalize(this);
    }

    /// <summary>No raise can see the handler any more.</summary>
    internal void Retire() => State = InstallationState.Retired;
}
