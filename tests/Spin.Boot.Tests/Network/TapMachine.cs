using System;
using System.Threading.Tasks;
using Spin.Testing;
using Xunit;

namespace Spin.Boot.Tests.Network;

/// <summary>The Echo image on one end of the cable, booted once for all tests of the class.</summary>
public sealed class TapMachine : IAsyncLifetime
{
    private static readonly TimeSpan s_bootLimit = TimeSpan.FromSeconds(60);

    private TapNamespace? _space;
    private KernelRun? _run;

    /// <summary>Why the tests cannot run on this host; null where they can.</summary>
    internal string? Missing { get; private set; }

    /// <summary>The Linux stack on the other end.</summary>
    internal TapNamespace Linux => _space!;

    /// <summary>The machine.</summary>
    internal KernelRun Machine => _run!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Missing = await TapNamespace.MissingAsync();
        if (Missing is not null)
        {
            return;
        }

        _space = await TapNamespace.CreateAsync();
        _run = KernelRun.Start(Images.Elf("EchoImage"), new KernelRunOptions
        {
            Network = false,
            Arguments = Linux.EmulatorArguments,
            CommandLine = $"ip={TapNamespace.MachineAddress}/24 gateway={TapNamespace.Address}",
        });
        await Machine.WaitForAsync($"address {TapNamespace.MachineAddress}", s_bootLimit);
        await Linux.ConnectAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_run is not null)
        {
            await _run.DisposeAsync();
        }

        if (_space is not null)
        {
            await _space.DisposeAsync();
        }
    }
}
