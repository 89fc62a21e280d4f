using System;

namespace Spin.Kernel.Console;

/// <summary>Takes ports from their holder, a spindle or all of a domain, or gives them back: two commands of one class.</summary>
internal sealed class ResolveCommand(KernelCensus census, bool resolves) : ShellCommand
{
    /// <inheritdoc/>
    internal override string Name => resolves ? "resolve" : "unresolve";

    /// <inheritdoc/>
    internal override string Usage => "<spindle or domain> [port]";

    /// <inheritdoc/>
    internal override string Summary => resolves ? "gives a port back, or all, to a spindle or domain" : "takes a port, or all, from a spindle or domain";

    /// <inheritdoc/>
    internal override bool Run(ReadOnlySpan<string> arguments, TextSink output)
    {
        if (arguments.Length is not (1 or 2))
        {
            return false;
        }

        bool any = false;
        foreach (ServicePort port in census.Ports)
        {
            if (port.Holder is { } holder && (holder.Name == arguments[0] || holder.Descriptor.Assembly == arguments[0]) && (arguments.Length == 1 || IsNamed(port, arguments[1])))
            {
                any = true;
                census.SetRevoked(port, !resolves);
                string state = !resolves ? "taken from its holder" : port.IsResolved ? "resolved" : "given back; nobody is there";
                output.WriteLine($"{holder.Name}.{ShortName(port)}: {state}");
            }
        }

        if (!any)
        {
            output.WriteLine($"{arguments[0]} holds no port{(arguments.Length == 1 ? "" : $" {arguments[1]}")}; ports lists them.");
        }

        return true;
    }

    /// <inheritdoc/>
    internal override void Complete(ReadOnlySpan<string> before, CandidateList candidates)
    {
        foreach (ServicePort port in census.Ports)
        {
            if (port.IsRevoked != resolves)
            {
                continue;
            }

            if (before.IsEmpty)
            {
                candidates.Add(port.Holder?.Name ?? "");
            }
            else if (before.Length == 1 && port.Holder?.Name == before[0])
            {
                candidates.Add(ShortName(port));
            }
        }
    }

    private static bool IsNamed(ServicePort port, string word) => word == port.InterfaceName || word == ShortName(port);

    private static string ShortName(ServicePort port) => port.InterfaceName[(port.InterfaceName.LastIndexOf('.') + 1)..];
}
