using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Spin.Testing.Protocol;
using Spin.Testing.Qemu;

namespace Spin.Testing;

/// <summary>
/// A kernel in QEMU, driven by a test. <see cref="BootAsync"/> runs one that tests itself; <see cref="Start"/> leaves it running
/// while the test talks to it.
/// <code>
/// KernelOutcome outcome = await KernelRun.BootAsync("bin/Suite.elf");
/// Assert.True(outcome.Passed, outcome.Problem);
///
/// await using KernelRun run = KernelRun.Start("bin/EchoImage.elf", new() { Forwards = [new(port, 7)] });
/// await run.WaitForAsync("ready", TimeSpan.FromSeconds(20));
/// </code>
/// </summary>
public sealed class KernelRun : IAsyncDisposable
{
    private const string UefiFirmware = "/usr/share/ovmf/OVMF.fd";
    private const string PanicMark = "*** kernel panic";
    private const int LogTail = 3000;

    private readonly Process _emulator;
    private readonly KernelRunOptions _options;
    private readonly ReportParser _parser = new();
    private readonly SerialLog _log;
    private readonly Task _reading;
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    private KernelRun(Process emulator, KernelRunOptions options)
    {
        _emulator = emulator;
        _options = options;
        _log = new SerialLog(_parser.Take);
        _reading = ReadAsync();
    }

    /// <summary>All that came from the serial port so far.</summary>
    public string Log => _log.ToString();

    /// <summary>Whether the machine has ended.</summary>
    public bool HasEnded => _emulator.HasExited;

    /// <summary>Boots a kernel that tests itself and runs it to its end.</summary>
    /// <param name="image">The kernel, an ELF or an ISO.</param>
    /// <param name="options">The machine and the limits.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <returns>How it ended. A crash, a hang, silence and a report that lacks something are no success.</returns>
    public static async Task<KernelOutcome> BootAsync(string image, KernelRunOptions? options = null, CancellationToken cancellation = default)
    {
        await using KernelRun run = Start(image, options);
        return await run.FinishAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Starts a kernel and leaves it running; dispose of the run to end the machine.</summary>
    /// <param name="image">The kernel, an ELF or an ISO.</param>
    /// <param name="options">The machine and the limits.</param>
    /// <exception cref="FileNotFoundException">There is no such image, or no firmware for it.</exception>
    /// <exception cref="KernelRunException">QEMU is not installed.</exception>
    public static KernelRun Start(string image, KernelRunOptions? options = null)
    {
        options ??= new KernelRunOptions();
        if (!File.Exists(image))
        {
            throw new FileNotFoundException($"There is no kernel image {image}. Build the image project first.", image);
        }

        ProcessStartInfo start = new(QemuCommand.Program)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (string argument in Compose(image, options).ToArguments())
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            Process emulator = Process.Start(start)!;
            EmulatorProcesses.Add(emulator);
            return new KernelRun(emulator, options);
        }
        catch (Win32Exception exception)
        {
            throw new KernelRunException($"{QemuCommand.Program} is not installed. Install QEMU: sudo apt-get install qemu-system-x86", exception);
        }
    }

    /// <summary>Waits until a text comes from the serial port, after the text that was awaited last.</summary>
    /// <param name="text">The text.</param>
    /// <param name="limit">The longest wait.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KernelRunException">It did not come.</exception>
    public async Task WaitForAsync(string text, TimeSpan limit, CancellationToken cancellation = default)
    {
        using CancellationTokenSource time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(limit);
        try
        {
            if (!await _log.FindAsync(text, time.Token).ConfigureAwait(false))
            {
                throw Failure($"the machine ended without saying '{text}'");
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Failure($"'{text}' did not come within {limit.TotalSeconds:0.#} s");
        }
    }

    /// <summary>Types a line into the kernel's console.</summary>
    /// <param name="line">The line without its end.</param>
    public async Task TypeLineAsync(string line)
    {
        // What a terminal's Enter key sends.
        await _emulator.StandardInput.WriteAsync(line + "\r").ConfigureAwait(false);
        await _emulator.StandardInput.FlushAsync().ConfigureAwait(false);
    }

    /// <summary>Waits for the kernel to end, within the options' limits, and judges its report.</summary>
    /// <param name="cancellation">Ends the run.</param>
    public async Task<KernelOutcome> FinishAsync(CancellationToken cancellation = default)
    {
        string? limit = await WaitForEndAsync(cancellation).ConfigureAwait(false);
        await StopAsync().ConfigureAwait(false);
        int? code = limit is null && EmulatorExit.TryFromStatus(_emulator.ExitCode, out int given) ? given : null;
        string log = Log;
        if (_options.LogFile is { } file)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            await File.WriteAllTextAsync(file, log, cancellation).ConfigureAwait(false);
        }

        return new KernelOutcome(_parser.Report, code, log, _watch.Elapsed, limit ?? Judge(code, log));
    }

    /// <summary>Ends the machine.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync().ConfigureAwait(false);
        EmulatorProcesses.Remove(_emulator);
        _emulator.Dispose();
    }

    private static QemuCommand Compose(string image, KernelRunOptions options)
    {
        bool isDisc = Path.GetExtension(image) == ".iso";
        string? firmware = isDisc && options.Firmware == Firmware.Uefi ? UefiFirmware : null;
        if (firmware is not null && !File.Exists(firmware))
        {
            throw new FileNotFoundException($"There is no UEFI firmware {firmware}. Install it: sudo apt-get install ovmf", firmware);
        }

        string symbols = Path.ChangeExtension(image, ".symbols");
        return new QemuCommand
        {
            Image = image,
            Symbols = !isDisc && File.Exists(symbols) ? symbols : null,
            Memory = options.Memory,
            Accelerator = options.Accelerator,
            Firmware = firmware,
            CommandLine = options.CommandLine,
            Network = options.Network,
            Forwards = [.. options.Forwards.Select(static forward => new HostForward(forward.IsTcp ? "tcp" : "udp", forward.HostPort, forward.MachinePort))],
            Arguments = options.Arguments,
        };
    }

    /// <summary>Why the end was not the kernel's own; null where it was.</summary>
    private async Task<string?> WaitForEndAsync(CancellationToken cancellation)
    {
        TimeSpan glance = TimeSpan.FromMilliseconds(200);
        Task exit = _emulator.WaitForExitAsync(cancellation);
        while (!exit.IsCompleted)
        {
            await Task.WhenAny(exit, Task.Delay(glance, cancellation)).ConfigureAwait(false);
            if (exit.IsCompleted)
            {
                break;
            }

            if (_watch.Elapsed > _options.TimeLimit)
            {
                return $"the kernel was still running after {_options.TimeLimit.TotalSeconds:0.#} s{LastResult()}";
            }

            if (Environment.TickCount64 - _log.LastGrowth > _options.SilenceLimit.TotalMilliseconds)
            {
                return $"the kernel said nothing for {_options.SilenceLimit.TotalSeconds:0.#} s{LastResult()}";
            }
        }

        await exit.ConfigureAwait(false);
        return null;
    }

    private string LastResult() => _parser.Report.Results is [.., { Name: var name }] ? $"; its last result was '{name}'" : "";

    private string? Judge(int? code, string log)
    {
        if (log.Contains(PanicMark, StringComparison.Ordinal))
        {
            return "the kernel panicked:\n" + Tail(log);
        }

        return _parser.Report.Verdict ?? code switch
        {
            0 => null,
            null => $"the machine ended without the kernel's exit code (QEMU's status {_emulator.ExitCode}): a reset, a power-off or a triple fault",
            _ => $"the kernel ended with exit code {code}",
        };
    }

    private KernelRunException Failure(string what) => new($"{what}. The end of its serial log:\n{Tail(Log)}");

    private static string Tail(string log) => log.Length <= LogTail ? log : "…" + log[^LogTail..];

    private async Task ReadAsync()
    {
        Task errors = CopyAsync(_emulator.StandardError);
        await CopyAsync(_emulator.StandardOutput).ConfigureAwait(false);
        await errors.ConfigureAwait(false);
        _log.Close();
    }

    private async Task CopyAsync(StreamReader reader)
    {
        char[] buffer = new char[4096];
        for (int count = await reader.ReadAsync(buffer).ConfigureAwait(false); count > 0; count = await reader.ReadAsync(buffer).ConfigureAwait(false))
        {
            _log.Append(buffer.AsSpan(0, count));
        }
    }

    private async Task StopAsync()
    {
        if (!_emulator.HasExited)
        {
            _emulator.Kill();
        }

        await _emulator.WaitForExitAsync().ConfigureAwait(false);
        await _reading.ConfigureAwait(false);
    }
}
