using System;

namespace Spin.Kernel.Console;

/// <summary>Takes a port from its holder, or gives it back: two commands of one class.</summary>
internal sealed class ResolveCommand(KernelCensus census, bool resolves) : ShellCommand
{
    /// <inheritdoc/>
    internal override string Name => resolves ? "resolve" : "unresolve";

    /// <inheritdoc/>
    internal override string Usage => "<holder> <port>";

    /// <inheritdoc/>
    internal override string Summary => resolves ? "gives a port back to its holder" : "takes a port from its holder";

    /// <inheritdoc/>
    internal override bool Run(ReadOnlySpan<string> arguments, TextSink output)
    {
        if (arguments.Length != 2)
        {
            return false;
        }

        bool any = false;
        foreach (ServicePort port in census.Ports)
        {
            if (port.Holder?.Name == arguments[0] && IsNamed(port, arguments[1]))
            {
                any = true;
                census.SetRevoked(port, !resolves);
                string state = !resolves ? "taken from its holder" : port.IsResolved ? "resolved" : "given back; nobody is there";
                output.WriteLine($"{arguments[0]}.{ShortName(port)}: {state}");
            }
        }

        if (!any)
        {
            output.WriteLine($"{arguments[0]} holds no port {arguments[1]}; ports lists them.");
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
