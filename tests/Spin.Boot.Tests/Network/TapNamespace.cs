using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;

namespace Spin.Boot.Tests.Network;

/// <summary>
/// A Linux network stack of its own, on one end of a cable whose other end is an emulated machine's card. QEMU opens the tap device where
/// it runs itself; then the device moves into the namespace, and the host's own network never sees it.
/// </summary>
internal sealed class TapNamespace : IAsyncDisposable
{
    /// <summary>The stack's own address.</summary>
    internal const string Address = "192.168.77.1";

    /// <summary>The address meant for the machine.</summary>
    internal const string MachineAddress = "192.168.77.2";

    private const string Prefix = "/24";

    private readonly string _name = string.Create(CultureInfo.InvariantCulture, $"spin{Environment.ProcessId}");

    private TapNamespace()
    {
    }

    /// <summary>The tap device.</summary>
    internal string Device => _name;

    /// <summary>QEMU's arguments for a card on the tap device.</summary>
    internal IReadOnlyList<string> EmulatorArguments =>
        ["-netdev", $"tap,id=tap,ifname={_name},script=no,downscript=no", "-device", "virtio-net-pci,netdev=tap,mac=52:54:00:12:34:77"];

    /// <summary>Why there can be none on this host; null where there can.</summary>
    internal static async Task<string?> MissingAsync()
    {
        if (!File.Exists("/dev/net/tun"))
        {
            return "/dev/net/tun is missing";
        }

        foreach (string program in (string[])["ip", "ping", "arping", "nc"])
        {
            if (!await Commands.SucceedsAsync("sh", "-c", $"command -v {program}"))
            {
                return $"{program} is missing: sudo apt-get install iproute2 iputils-ping iputils-arping netcat-openbsd";
            }
        }

        string probe = string.Create(CultureInfo.InvariantCulture, $"spinprobe{Environment.ProcessId}");
        bool allowed = await Commands.SucceedsAsync("ip", "netns", "add", probe);
        if (allowed)
        {
            await Commands.RequireAsync("ip", "netns", "delete", probe);
        }

        return allowed ? null : "network namespaces need root";
    }

    /// <summary>Makes the namespace and the device.</summary>
    internal static async Task<TapNamespace> CreateAsync()
    {
        var space = new TapNamespace();
        await Commands.RequireAsync("ip", "netns", "add", space._name);
        await Commands.RequireAsync("ip", "tuntap", "add", "dev", space._name, "mode", "tap");
        return space;
    }

    /// <summary>Takes the device that QEMU has opened into the namespace, and gives it its address.</summary>
    internal async Task ConnectAsync()
    {
        await Commands.RequireAsync("ip", "link", "set", _name, "netns", _name);
        await Commands.RequireAsync("ip", "-n", _name, "link", "set", "lo", "up");
        await Commands.RequireAsync("ip", "-n", _name, "address", "add", Address + Prefix, "dev", _name);
        await Commands.RequireAsync("ip", "-n", _name, "link", "set", _name, "up");
    }

    /// <summary>Runs a program on this stack.</summary>
    internal Task<CommandResult> RunAsync(string program, params IEnumerable<string> arguments) => RunWithInputAsync("", program, arguments);

    /// <summary>Runs a program on this stack, with something to read.</summary>
    internal Task<CommandResult> RunWithInputAsync(string input, string program, params IEnumerable<string> arguments) =>
        Commands.RunAsync(input, "ip", ["netns", "exec", _name, program, .. arguments]);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Commands.RunAsync("", "ip", "-n", _name, "link", "delete", _name);
        await Commands.RunAsync("", "ip", "netns", "delete", _name);
        await Commands.RunAsync("", "ip", "link", "delete", _name);
    }
}
