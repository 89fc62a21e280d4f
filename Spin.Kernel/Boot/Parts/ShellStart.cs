using Spin.Kernel.Console;
using Spin.Kernel.Dispatch;
using Spin.Kernel.Machine;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Boot;

/// <summary>Puts the shell together.</summary>
internal sealed class ShellStart
{
    private readonly ShellCommands _commands = new();

    /// <summary>Starts the shell; nothing happens on a machine without a serial port.</summary>
    /// <param name="image">The image.</param>
    /// <param name="dispatch">What it shows and changes.</param>
    /// <param name="scheduler">The processor's strands.</param>
    /// <param name="network">The network's command; null where there is no network.</param>
    /// <param name="trace">What records handlers' runs; null where the image has none of it.</param>
    internal void Run(KernelImage image, KernelDispatch dispatch, CpuScheduler scheduler, ShellCommand? network, TraceStart? trace)
    {
        if (ConsoleStart.Port is not { } port || ConsoleStart.Console is not { } console)
        {
            return;
        }

        RunningCensus census = new(image, dispatch, scheduler);
        PowerService power = new();
        _commands.Add(new HelpCommand(_commands));
        _commands.Add(new EventsCommand(census));
        _commands.Add(new HandlersCommand(census));
        _commands.Add(new SpindlesCommand(census));
        _commands.Add(new StrandsCommand(census));
        _commands.Add(new MemoryCommand(census));
        _commands.Add(new LogCommand(ConsoleStart.Log));
        _commands.Add(new EnableCommand(census, enables: true));
        _commands.Add(new EnableCommand(census, enables: false));
        _commands.Add(new LifecycleCommand(census, restarts: false));
        _commands.Add(new LifecycleCommand(census, restarts: true));
        _commands.Add(new GrantsCommand(census));
        _commands.Add(new QuotasCommand(census));
        _commands.Add(new PortsCommand(census));
        _commands.Add(new DomainsCommand(census));
        _commands.Add(new NamesCommand(census));
        _commands.Add(new ResolveCommand(census, resolves: true));
        _commands.Add(new ResolveCommand(census, resolves: false));
        _commands.Add(new UptimeCommand(MachineClock.Instance));
        _commands.Add(new VersionCommand(Versions.Kernel, census));
        _commands.Add(new PanicCommand(new Starter()));
        _commands.Add(new PowerCommand(power, resets: true));
        _commands.Add(new PowerCommand(power, resets: false));
        if (network is not null)
        {
            _commands.Add(network);
        }

        if (trace is not null)
        {
            _commands.Add(trace.CreateCommand(census));
        }

        ShellStrand.Start(_commands, port, console);
    }

    /// <summary>Adds a command of the image's own.</summary>
    internal void Add(ShellCommand command) => _commands.Add(command);

    private sealed class Starter : PanicStarter
    {
        /// <inheritdoc/>
        internal override void Panic(string reason) => Boot.Panic.Now(reason);
    }
}
