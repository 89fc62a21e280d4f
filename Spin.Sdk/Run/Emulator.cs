using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Spin.Testing.Protocol;
using Spin.Testing.Qemu;

namespace Spin.Sdk.Run;

/// <summary>Runs QEMU in the foreground: the terminal is the machine's console, its exit code is the kernel's.</summary>
internal static class Emulator
{
    private const int NotFound = 127;
    private const int SignalBase = 128;
    private const int TerminateSignal = 15;

    /// <summary>Runs a machine until it ends.</summary>
    /// <param name="command">The machine.</param>
    /// <returns>The kernel's exit code where it gave one, else QEMU's.</returns>
    internal static int Run(QemuCommand command)
    {
        // Ctrl-C reaches QEMU from the terminal by itself; this program only waits for it to end.
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, static context => context.Cancel = true);
        using Process? emulator = Start(command);
        if (emulator is null)
        {
            return NotFound;
        }

        bool terminated = false;
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
        {
            context.Cancel = true;
            terminated = true;
            emulator.Kill();
        });
        emulator.WaitForExit();
        if (terminated)
        {
            return SignalBase + TerminateSignal;
        }

        return EmulatorExit.TryFromStatus(emulator.ExitCode, out int code) ? code : emulator.ExitCode;
    }

    private static Process? Start(QemuCommand command)
    {
        ProcessStartInfo start = new(QemuCommand.Program) { UseShellExecute = false };
        foreach (string argument in command.ToArguments())
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            Console.Error.WriteLine($"error SPIN9112: {QemuCommand.Program} is not installed. Install QEMU: sudo apt-get install qemu-system-x86");
            return null;
        }
    }
}
