using Spin.Kernel.Machine;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Console;

/// <summary>The strand that the shell runs on: blocked until the serial port has bytes, or a line of the log came in between.</summary>
internal sealed class ShellStrand : DispatchSignal
{
    private readonly Shell _shell;
    private readonly SerialPort _port;
    private readonly SerialConsole _console;
    private Strand? _strand;

    private ShellStrand(Shell shell, SerialPort port, SerialConsole console)
    {
        _shell = shell;
        _port = port;
        _console = console;
    }

    /// <summary>Starts the shell.</summary>
    /// <param name="commands">What it can do.</param>
    /// <param name="port">Where its bytes come from; the port's interrupts are on, or are about to be.</param>
    /// <param name="console">Where its text goes.</param>
    internal static void Start(ShellCommands commands, SerialPort port, SerialConsole console)
    {
        var shell = new ShellStrand(new Shell(console, commands), port, console);
        shell._strand = Scheduler.Start("shell", shell.Run);
        port.OnReceive = shell;
        console.OnDisturbed = shell;

        // What came before somebody listened.
        shell.Signal();
    }

    /// <inheritdoc/>
    internal override void Signal()
    {
        if (_strand is { } strand)
        {
            Scheduler.Unblock(strand);
        }
    }

    private void Run()
    {
        _shell.Show();
        while (true)
        {
            while (_port.TryRead(out byte value))
            {
                _shell.Feed(value);
            }

            if (_console.TakeDisturbance())
            {
                _shell.Show();
            }

            Scheduler.Block();
        }
    }
}
