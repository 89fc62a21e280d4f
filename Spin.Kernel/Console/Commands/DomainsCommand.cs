using System;
using System.Collections.Generic;
using System.Globalization;

namespace Spin.Kernel.Console;

/// <summary>
/// Shows the protection domains of the image: its assemblies, each with its spindles, and whether all that they ask of others is there.
/// </summary>
internal sealed class DomainsCommand(KernelCensus census) : ShellCommand
{
    /// <inheritdoc/>
    internal override string Name => "domains";

    /// <inheritdoc/>
    internal override string Summary => "each assembly: spindles, ports that lead somewhere, memory, state";

    /// <inheritdoc/>
    internal override bool Run(ReadOnlySpan<string> arguments, TextSink output)
    {
        List<Domain> domains = [];
        for (int spindle = 0; spindle < census.Spindles.Length; spindle++)
        {
            if (!census.Spindles[spindle].IsNucleus)
            {
                Find(domains, census.Spindles[spindle].Assembly).Add(census.CensusOf(spindle));
            }
        }

        foreach (ServicePort port in census.Ports)
        {
            if (port.Holder is { } holder)
            {
                Find(domains, holder.Descriptor.Assembly).Add(port);
            }
        }

        var table = new Table("domain", ">spindles", ">active", ">ports", ">resolved", ">bytes", "state");
        foreach (Domain domain in domains)
        {
            table.Add(
                domain.Assembly, Text(domain.Spindles), Text(domain.Active), Text(domain.Ports), Text(domain.Resolved), Text(domain.Bytes), domain.State);
        }

        table.Write(output);
        return arguments.IsEmpty;
    }

    private static Domain Find(List<Domain> domains, string assembly)
    {
        foreach (Domain domain in domains)
        {
            if (domain.Assembly == assembly)
            {
                return domain;
            }
        }

        Domain added = new(assembly);
        domains.Add(added);
        return added;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class Domain(string assembly)
    {
        internal string Assembly { get; } = assembly;

        internal int Spindles { get; private set; }

        internal int Active { get; private set; }

        internal int Ports { get; private set; }

        internal int Resolved { get; private set; }

        internal long Bytes { get; private set; }

        internal string State => Resolved < Ports ? "unresolved" : Active < Spindles ? "part" : "resolved";

        internal void Add(in SpindleCensus spindle)
        {
            Spindles++;
            Active += spindle.IsActive ? 1 : 0;
            Bytes += spindle.Bytes;
        }

        internal void Add(ServicePort port)
        {
            Ports++;
            Resolved += port.IsResolved ? 1 : 0;
        }
    }
}
