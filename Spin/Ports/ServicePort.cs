using System;
using System.ComponentModel;

namespace Spin;

/// <summary>
/// The base of generated ports: what one spindle holds of another. Its target is one reference, read once in each call, so that the kernel
/// can take it away or replace it at any time; who is inside is known by then, since a call says so before it reads.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ServicePort
{
    /// <summary>The full name of the port's interface.</summary>
    public abstract string InterfaceName { get; }

    /// <summary>Whether calls reach the exporter.</summary>
    public abstract bool IsResolved { get; }

    /// <summary>Who holds it.</summary>
    internal SpindleContext? Holder { get; set; }

    /// <summary>The number of the spindle that it leads to.</summary>
    internal int Exporter { get; set; }

    /// <summary>Whether its holder may have it at all: a port that was taken from its holder is not resolved by itself.</summary>
    internal bool IsRevoked { get; set; }

    /// <summary>Lets calls reach an exporter, or none.</summary>
    /// <exception cref="InvalidCastException">The exporter does not implement the interface; the port is not resolved.</exception>
    internal void Resolve(object? exporter)
    {
        SetTarget(null);
        if (exporter is not null)
        {
            SetTarget(exporter);
        }
    }

    /// <summary>The generated side of <see cref="Resolve"/>: one volatile write.</summary>
    /// <param name="exporter">The exporter, or null.</param>
    protected abstract void SetTarget(object? exporter);

    /// <summary>A call begins: from here to <see cref="LeaveCall"/> the caller is not ended.</summary>
    protected void EnterCall() => EventTable.Host?.EnterPort(this);

    /// <summary>A call ends; called from <c>finally</c>.</summary>
    protected static void LeaveCall() => EventTable.Host?.LeavePort();

    /// <summary>A call has found nobody: activates the exporter, where that is dormant.</summary>
    /// <returns>Whether it is worth to call again.</returns>
    protected bool TryDemand() => EventTable.Host?.TryDemand(this) == true;

    /// <summary>What a call throws that reaches nobody.</summary>
    protected ServiceGoneException Gone() => new($"The spindle that exports {InterfaceName} is not there.");
}
