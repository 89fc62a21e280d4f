using Spin.Kernel.Console;
using Spin.Kernel.Machine;

namespace Spin.Kernel.Boot;

/// <summary>Puts the shell together.</summary>
internal static class ShellStart
{
    /// <summary>Starts the shell; nothing happens on a machine without a serial port.</summary>
    /// <param name="census">What it shows and changes.</param>
    /// <param name="power">The machine's power.</param>
    /// <param name="network">The network's command; null where there is no network.</param>
    internal static void Run(KernelCensus census, IPower power, ShellCommand? network)
    {
        if (ConsoleStart.Port is not { } port || ConsoleStart.Console is not { } console)
        {
            return;
        }

        var commands = new ShellCommands();
        commands.Add(new HelpCommand(commands));
        commands.Add(new EventsCommand(census));
        commands.Add(new HandlersCommand(census));
        commands.Add(new SpindlesCommand(census));
        commands.Add(new StrandsCommand(census));
        commands.Add(new MemoryCommand(census));
        commands.Add(new LogCommand(ConsoleStart.Log));
        commands.Add(new EnableCommand(census, enables: true));
        commands.Add(new EnableCommand(census, enables: false));
        commands.Add(new UptimeCommand(MachineClock.Instance));
        commands.Add(new VersionCommand(Versions.Kernel, census));
        commands.Add(new PanicCommand(new Starter()));
        commands.Add(new PowerCommand(power, resets: true));
        commands.Add(new PowerCommand(power, resets: false));
        if (network is not null)
        {
            commands.Add(network);
        }

        ShellStrand.Start(commands, port, console);
    }

    private sealed class Starter : PanicStarter
    {
        /// <inheritdoc/>
        internal override void Panic(string reason) => Boot.Panic.Now(reason);
    }
}
