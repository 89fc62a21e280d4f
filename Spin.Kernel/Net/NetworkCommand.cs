using System;
using Spin.Kernel.Console;
using Spin.Net;

namespace Spin.Kernel.Net;

/// <summary>Shows the network: address, neighbours, counters.</summary>
internal sealed class NetworkCommand(NetworkStack stack, NetworkGate gate, IClock clock) : ShellCommand
{
    private const string Neighbours = "neighbours";
    private const string Counters = "counters";

    /// <inheritdoc/>
    internal override string Name => "net";

    /// <inheritdoc/>
    internal override string Usage => "[neighbours | counters]";

    /// <inheritdoc/>
    internal override string Summary => "the network: address and lease, neighbours, everything counted";

    /// <inheritdoc/>
    internal override bool Run(ReadOnlySpan<string> arguments, TextSink output)
    {
        switch (arguments)
        {
            case []:
                ShowSettings(output);
                ShowCounters(output, all: false);
                return true;
            case [Neighbours]:
                ShowNeighbours(output);
                return true;
            case [Counters]:
                ShowCounters(output, all: true);
                return true;
            default:
                return false;
        }
    }

    /// <inheritdoc/>
    internal override void Complete(ReadOnlySpan<string> before, CandidateList candidates)
    {
        if (before.IsEmpty)
        {
            candidates.Add(Neighbours);
            candidates.Add(Counters);
        }
    }

    private static string NameOf(AddressOrigin origin) => origin switch
    {
        AddressOrigin.CommandLine => "command line",
        AddressOrigin.Dhcp => "DHCP",
        AddressOrigin.Fallback => "fallback",
        _ => "none yet",
    };

    private static string NameOf(DhcpState state) => state switch
    {
        DhcpState.Selecting => "looking for servers",
        DhcpState.Requesting => "requesting",
        DhcpState.Bound => "bound",
        DhcpState.Renewing => "renewing",
        DhcpState.Rebinding => "rebinding",
        _ => "off",
    };

    private void ShowSettings(TextSink output)
    {
        Ipv4Settings settings = stack.Settings;
        output.WriteLine($"station  {stack.Station}");
        output.WriteLine($"address  {settings.Address}/{settings.PrefixLength} from {NameOf(settings.Origin)}");
        output.WriteLine($"gateway  {settings.Gateway}");
        output.Write($"DHCP     {NameOf(stack.Dhcp.State)}");
        if (settings.Origin == AddressOrigin.Dhcp && stack.Dhcp.Lease.End != long.MaxValue)
        {
            output.Write($", server {stack.Dhcp.Server}, lease ends in {(stack.Dhcp.Lease.End - clock.Nanoseconds) / Nanoseconds.PerSecond} s");
        }

        output.Write("\n");
    }

    private void ShowNeighbours(TextSink output)
    {
        // Allocated before: inside the gate nobody else can run.
        var neighbours = new Neighbour[stack.Arp.Neighbours.Length];
        gate.Enter();
        try
        {
            stack.Arp.Neighbours.CopyTo(neighbours);
        }
        finally
        {
            gate.Exit();
        }

        var table = new Table("neighbour", "station", ">s since heard");
        foreach (Neighbour neighbour in neighbours)
        {
            if (neighbour.State != NeighbourState.Free)
            {
                table.Add(
                    neighbour.Address.ToString(),
                    neighbour.State == NeighbourState.Known ? neighbour.Station.ToString() : "asked",
                    $"{(clock.Nanoseconds - neighbour.Since) / Nanoseconds.PerSecond}");
            }
        }

        table.Write(output);
    }

    private void ShowCounters(TextSink output, bool all)
    {
        var table = new Table("counter", ">value");
        for (NetworkCounter counter = 0; counter < NetworkCounter.Count; counter++)
        {
            if (all || stack.Counters[counter] != 0)
            {
                table.Add(NetworkCounters.NameOf(counter), $"{stack.Counters[counter]}");
            }
        }

        table.Write(output);
    }
}
