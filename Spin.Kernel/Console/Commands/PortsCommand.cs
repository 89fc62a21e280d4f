using System;

namespace Spin.Kernel.Console;

/// <summary>Shows who calls whom.</summary>
internal sealed class PortsCommand(KernelCensus census) : ShellCommand
{
    /// <inheritdoc/>
    internal override string Name => "ports";

    /// <inheritdoc/>
    internal override string Summary => "ports: holder, interface, exporter, whether calls reach it";

    /// <inheritdoc/>
    internal override bool Run(ReadOnlySpan<string> arguments, TextSink output)
    {
        var table = new Table("holder", "port", "exporter", "state");
        foreach (ServicePort port in census.Ports)
        {
            string state = port.IsRevoked ? "revoked" : port.IsResolved ? "resolved" : "gone";
            table.Add(port.Holder?.Name ?? "", port.InterfaceName, census.Spindles[port.Exporter].Name, state);
        }

        table.Write(output);
        return arguments.IsEmpty;
    }
}
