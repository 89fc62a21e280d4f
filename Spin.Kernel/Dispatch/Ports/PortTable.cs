using System;
using Spin.Kernel.Runtime;

namespace Spin.Kernel.Dispatch;

/// <summary>
/// Who calls whom: every port of a running kernel. A port is resolved while its exporter is active, unless it was revoked. Changed under
/// the gate of dispatch.
/// </summary>
/// <param name="dispatch">The spindles.</param>
internal sealed class PortTable(KernelDispatch dispatch)
{
    private readonly GrowableArray<ServicePort> _ports = new();

    /// <summary>The ports of this moment. Strand level.</summary>
    internal ServicePort[] ToArray()
    {
        ServicePort[] ports = [];
        dispatch.Exclusively(() => ports = _ports.Items.ToArray());
        return ports;
    }

    /// <summary>A spindle that is being constructed gets a port.</summary>
    internal void Add(ServicePort port, SpindleContext holder, int exporter) => dispatch.Exclusively(() =>
    {
        port.Holder = holder;
        port.Exporter = exporter;
        _ports.Add(port);
        Retarget(port);
    });

    /// <summary>A spindle has become active, or is no more.</summary>
    internal void Retarget(ActiveSpindle exporter) => dispatch.Exclusively(() =>
    {
        foreach (ServicePort port in _ports)
        {
            if (port.Exporter == exporter.Context.Number)
            {
                Retarget(port);
            }
        }
    });

    /// <summary>A spindle has ended: it holds no ports any more.</summary>
    internal void Drop(ActiveSpindle holder) => dispatch.Exclusively(() =>
    {
        for (int index = _ports.Count - 1; index >= 0; index--)
        {
            ServicePort port = _ports[index];
            if (port.Holder == holder.Context)
            {
                port.Resolve(null);
                _ports.RemoveAt(index);
            }
        }
    });

    /// <summary>Takes a port from its holder, or gives it back.</summary>
    internal void SetRevoked(ServicePort port, bool revoked) => dispatch.Exclusively(() =>
    {
        port.IsRevoked = revoked;
        Retarget(port);
    });

    private void Retarget(ServicePort port)
    {
        ActiveSpindle exporter = dispatch.Spindles[port.Exporter];
        bool leads = exporter.State == SpindleState.Active && !port.IsRevoked && Admits(exporter, port);
        port.Resolve(leads ? exporter.Instance : null);
    }

    /// <summary>What the exporter says of who holds the port, where it says anything; its code is bounded by the interface's contract.</summary>
    private bool Admits(ActiveSpindle exporter, ServicePort port)
    {
        if (exporter.Instance is not IPortAuthorizer authorizer || port.Holder is not { } holder)
        {
            return true;
        }

        int charged = dispatch.EnterDomain(exporter.Context.Number);
        try
        {
            return authorizer.Admits(holder.Name, holder.Descriptor.Assembly, port.InterfaceName);
        }
#pragma warning disable CA1031 // Whatever the authorizer throws denies.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            dispatch.Report(new FaultReport
            {
                Spindle = exporter.Descriptor,
                EventName = $"port {port.InterfaceName}",
                Handler = nameof(IPortAuthorizer.Admits),
                Exception = exception,
                Kind = FaultReport.KindOf(exception),
            });
            return false;
        }
        finally
        {
            dispatch.LeaveDomain(charged);
        }
    }
}
